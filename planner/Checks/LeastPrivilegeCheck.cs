using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;

namespace MultiRegion.Planner.Checks;

/// <summary>Guard rail: no policy allows a whole service, or everything, on every resource, and none allows everyone.</summary>
internal sealed class LeastPrivilegeCheck : RuleCheck
{
    private const string Anything = "*";

    /// <summary>Policies of AWS that allow nearly everything.</summary>
    private static readonly string[] Mighty = ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"];

    /// <summary>Types whose policy stands on the resource itself, so that <c>Resource: *</c> is that resource alone.</summary>
    private static readonly string[] OnItself =
    [
        "aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/replicaKey:ReplicaKey", "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:secretsmanager/secretPolicy:SecretPolicy", "aws:ecr/repositoryPolicy:RepositoryPolicy",
    ];

    /// <inheritdoc/>
    public override string Name => "least-privilege";

    /// <inheritdoc/>
    public override string Why => "A stolen role must open one door, not the account.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes) =>
        from resource in plan.Resources
        from problem in Attached(resource).Concat(Statements(resource).SelectMany(statement => Problems(resource, statement.Path, statement.Statement)))
        select Finding(plan, resource, problem);

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) =>
        $"{Wording.Count(plan.Resources.Sum(resource => Statements(resource).Count()), "policy statement")}, none allows a whole service on everything";

    private static IEnumerable<string> Attached(PlannedResource resource) =>
        from entry in PlannedTexts.Of(resource.Inputs)
        from name in Mighty
        where entry.Text.EndsWith($":aws:policy/{name}", StringComparison.Ordinal)
        select $"{entry.Path} is {name}";

    private static IEnumerable<(string Path, PlannedObject Statement)> Statements(PlannedResource resource) =>
        from leaf in PlannedTexts.Leaves(resource.Inputs)
        where JsonText.Open(leaf.Value) is PlannedObject policy && policy["Statement"] is not null
        let statements = ((PlannedObject)JsonText.Open(leaf.Value)!)["Statement"]
        from statement in (statements is PlannedList list ? list.Items.AsEnumerable() : [statements!]).Select((value, index) => (Value: value, Index: index))
        where statement.Value is PlannedObject
        select ($"{leaf.Path}.Statement[{statement.Index}]", (PlannedObject)statement.Value);

    private static IEnumerable<string> Problems(PlannedResource resource, string path, PlannedObject statement)
    {
        if (statement["Effect"] is not PlannedString { Value: "Allow" })
        {
            yield break;
        }

        var everywhere = !OnItself.Contains(resource.Type) && (Texts(statement["Resource"]).Contains(Anything) || statement["NotResource"] is not null);
        var wide = Texts(statement["Action"]).FirstOrDefault(action => action == Anything || action.EndsWith(":*", StringComparison.Ordinal));
        if (everywhere && wide is not null)
        {
            yield return $"{path} allows {wide} on every resource";
        }

        if (statement["NotAction"] is not null)
        {
            yield return $"{path} allows everything but what it names: expected Action";
        }

        if (resource.Type != "aws:ec2/vpcEndpoint:VpcEndpoint" && statement["Condition"] is null && IsEveryone(statement["Principal"]))
        {
            yield return $"{path} allows everyone: expected a principal, or a condition";
        }
    }

    private static bool IsEveryone(PlannedValue? principal) =>
        principal is PlannedString { Value: Anything } || (principal is PlannedObject named && Texts(named["AWS"]).Contains(Anything));

    private static IEnumerable<string> Texts(PlannedValue? value) => value is null ? [] : PlannedTexts.Of(value).Select(entry => entry.Text);
}
