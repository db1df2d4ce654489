using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Tests.Planner.Runbooks;

/// <summary>Compares a runbook with the plan that it is for: every name is planned, and nothing is left to be filled in.</summary>
internal sealed partial class RunbookNamesCheck
{
    // Where each kind of name stands in a command.
    private static readonly (Regex Shape, string Kind)[] Shapes =
    [
        (Region(), "region"), (Cluster(), "cluster"), (Member(), "member"), (GlobalCluster(), "database"), (Stack(), "stack"), (Host(), "host"),
        (Document(), "document"), (SwitchPlan(), "plan"), (Step(), "step"), (Control(), "control"), (Balancer(), "balancer"), (Table(), "table"),
        (Namespace(), "namespace"), (Object(), "object"),
    ];

    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _planned;

    public RunbookNamesCheck(SystemPlan plan, RecoveryFacts facts)
    {
        // From the resources themselves, not from what the library has read.
        ImmutableHashSet<string> Inputs(string type, params string[] path) =>
            [.. plan.OfType(type).Select(resource => MultiRegion.Planner.Checks.Values.Text(MultiRegion.Planner.Checks.Values.At(resource.Inputs, path))).OfType<string>()];

        _planned = new Dictionary<string, ImmutableHashSet<string>>
        {
            ["region"] = [.. facts.Regions.Select(region => region.Region), .. plan.OfType("aws:route53recoverycontrol/cluster:Cluster").Any() ? ControlCommands.EndpointRegions : []],
            ["cluster"] = Inputs("eks:index:Cluster", "name"),
            ["member"] = Inputs("aws:rds/cluster:Cluster", "clusterIdentifier"),
            ["database"] = Inputs("aws:rds/globalCluster:GlobalCluster", "globalClusterIdentifier"),
            ["stack"] = [.. plan.Stacks.Select(stack => stack.Name)],
            ["host"] = [.. Inputs("aws:route53/record:Record", "name"), .. facts.Regions.Select(region => region.Domain!)],
            ["document"] = Inputs("aws:ssm/document:Document", "name"),
            ["plan"] = Inputs("aws:arcregionswitch/plan:Plan", "name"),
            ["step"] = facts.Named.Switch is { Steps: var steps } ? [.. steps] : [],
            ["control"] = Inputs("aws:route53recoverycontrol/routingControl:RoutingControl", "name"),
            ["balancer"] = Inputs("aws:lb/loadBalancer:LoadBalancer", "tags", "Name"),
            ["table"] = Inputs("aws:dynamodb/table:Table", "name"),
            ["namespace"] =
            [
                RunbookScene.Workload, .. Inputs("kubernetes:helm.sh/v3:Release", "namespace"),
                .. Inputs("kubernetes:argoproj.io/v1alpha1:Application", "metadata", "namespace"),
                .. Inputs("kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization", "metadata", "namespace"),
            ],
            ["object"] =
            [
                RunbookScene.Workload, // of the manifests, compared with them in another test
                .. Inputs("kubernetes:argoproj.io/v1alpha1:Application", "metadata", "name"),
                .. Inputs("kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization", "metadata", "name"),
            ],
        }.ToImmutableDictionary();
    }

    /// <summary>A line for each name that is not planned, each command that does not exist, and each gap.</summary>
    public IEnumerable<string> Problems(Runbook runbook)
    {
        foreach (var (index, step) in runbook.Steps.Index())
        {
            foreach (var problem in Problems(step).Distinct())
                yield return $"{runbook.Name} {index + 1}: {problem}";
        }

        foreach (var gap in Gaps().Matches(runbook.ToMarkdown()).Select(match => match.Value.Trim()).Distinct())
            yield return $"{runbook.Name}: '{gap}' is not filled in";
    }

    /// <summary>The commands of a step: what is to be typed, and what the sentences around it name.</summary>
    public static IEnumerable<string> CommandsOf(RunbookStep step) => new[] { step.Expect, step.IfItFails }
        .SelectMany(text => Quoted().Matches(text).Select(match => match.Groups["command"].Value))
        .Where(text => Programs().IsMatch(text))
        .Prepend(step.Command);

    private IEnumerable<string> Problems(RunbookStep step)
    {
        foreach (var text in CommandsOf(step))
        {
            foreach (var (shape, kind) in Shapes)
            {
                foreach (var name in shape.Matches(text.Replace("\\\n", " ", StringComparison.Ordinal)).Select(match => match.Groups["name"].Value).Where(name => !_planned[kind].Contains(name)))
                    yield return $"{kind} '{name}' is not planned";
            }

            foreach (var problem in ShellCommands.Of(text).SelectMany(CommandReference.Problems))
                yield return problem;
            foreach (var variable in Variables().Matches(text).Select(match => match.Groups["name"].Value).Where(name => !text.Contains($"{name}=", StringComparison.Ordinal)))
                yield return $"${variable} is set nowhere in the step";
        }

        foreach (var text in new[] { step.Title, step.Command, step.Expect, step.Takes, step.IfItFails }.Where(string.IsNullOrWhiteSpace))
            yield return $"'{step.Title}': something is empty";
    }

    // HTML comments and shell redirections have spaces after the bracket, and a variable that is set an equals sign.
    [GeneratedRegex("""
        <[a-z][^>\s]*>                              # a placeholder of the plan
        | \{[A-Za-z]+\}                             # a hole of a template
        | TODO                                      # a note to whoever wrote it
        | \b(?:NAME|REGION|ACCOUNT_ID)\b(?!=)       # a word for the reader to replace
        | '' | ""                                   # a name that came out empty, by itself
        | identifier[ ]+-- | identifier[ ]{2}       # as the value of an option
        | Value=[ ]                                 # as a part of one
        | \[\]\s*\(                                # as the text of a link
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"`(?<command>[^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:[A-Z]+=|aws |kubectl |pulumi |curl |dig )")]
    private static partial Regex Programs();

    [GeneratedRegex(@"\$(?<name>[A-Z]+)\b")]
    private static partial Regex Variables();

    [GeneratedRegex(@"(?:--region |--target-region |aws:rds:|\bAT=)(?<name>[a-z0-9-]+)")]
    private static partial Regex Region();

    [GeneratedRegex(@"(?:--cluster-name|--context|--alias|--name) (?<name>[a-z0-9-]+)")]
    private static partial Regex Cluster();

    [GeneratedRegex(@"(?::cluster:|DBClusterIdentifier,Value=|--db-cluster-identifier )(?<name>[a-z0-9-]+)")]
    private static partial Regex Member();

    [GeneratedRegex(@"--global-cluster-identifier (?<name>[a-z0-9-]+)")]
    private static partial Regex GlobalCluster();

    [GeneratedRegex(@"--stack (?<name>[a-z0-9-]+)")]
    private static partial Regex Stack();

    [GeneratedRegex(@"(?:https://|TXT |FullyQualifiedDomainName==')(?<name>[a-z0-9.-]+)")]
    private static partial Regex Host();

    [GeneratedRegex(@"--document-name (?<name>[a-zA-Z0-9_.-]+)")]
    private static partial Regex Document();

    [GeneratedRegex(@"plans\[\?name=='(?<name>[^']*)'")]
    private static partial Regex SwitchPlan();

    [GeneratedRegex(@"--step-name (?<name>\S+)")]
    private static partial Regex Step();

    [GeneratedRegex(@"\$\(control (?<name>[a-z0-9-]+)\)")]
    private static partial Regex Control();

    [GeneratedRegex(@"Key=Name,Values=(?<name>\S+)")]
    private static partial Regex Balancer();

    [GeneratedRegex(@"--table-name (?<name>\S+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"--namespace (?!AWS/)(?<name>\S+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?:applications\.argoproj\.io|kustomizations\.kustomize\.toolkit\.fluxcd\.io|horizontalpodautoscaler) (?!--)(?<name>\S+)")]
    private static partial Regex Object();
}
