using System.Collections.Frozen;

namespace MultiRegion.Tests.Planner.Runbooks;

/// <summary>The options of every command that the runbooks use, as the programs' own references list them.</summary>
/// <seealso href="https://docs.aws.amazon.com/cli/latest/reference/"/>
/// <seealso href="https://kubernetes.io/docs/reference/kubectl/generated/"/>
/// <seealso href="https://www.pulumi.com/docs/iac/cli/commands/"/>
internal static class CommandReference
{
    // Of every call of the AWS CLI; an option that ends in an equals sign takes a value.
    private const string Aws = "--region= --output= --query= --endpoint-url=";

    private const string Kubectl = "--context= --namespace= --output= --no-headers --all-namespaces --field-selector= --selector=";

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["aws sts get-caller-identity"] = Aws,
        ["aws route53 list-health-checks"] = Aws,
        ["aws route53 get-health-check-status"] = $"{Aws} --health-check-id=",
        ["aws route53 update-health-check"] = $"{Aws} --health-check-id= --inverted --no-inverted",
        ["aws cloudwatch get-metric-statistics"] = $"{Aws} --namespace= --metric-name= --dimensions= --statistics= --period= --start-time= --end-time=",
        ["aws rds failover-global-cluster"] = $"{Aws} --global-cluster-identifier= --target-db-cluster-identifier= --allow-data-loss",
        ["aws rds switchover-global-cluster"] = $"{Aws} --global-cluster-identifier= --target-db-cluster-identifier=",
        ["aws rds describe-global-clusters"] = $"{Aws} --global-cluster-identifier=",
        ["aws rds remove-from-global-cluster"] = $"{Aws} --global-cluster-identifier= --db-cluster-identifier=",
        ["aws rds modify-global-cluster"] = $"{Aws} --global-cluster-identifier= --no-deletion-protection",
        ["aws rds delete-global-cluster"] = $"{Aws} --global-cluster-identifier=",
        ["aws rds modify-db-cluster"] = $"{Aws} --db-cluster-identifier= --no-deletion-protection --apply-immediately",
        ["aws rds delete-db-cluster"] = $"{Aws} --db-cluster-identifier= --skip-final-snapshot --final-db-snapshot-identifier=",
        ["aws eks list-nodegroups"] = $"{Aws} --cluster-name=",
        ["aws eks update-nodegroup-config"] = $"{Aws} --cluster-name= --nodegroup-name= --scaling-config=",
        ["aws eks update-kubeconfig"] = $"{Aws} --name= --alias=",
        ["aws eks update-cluster-config"] = $"{Aws} --name= --no-deletion-protection",
        ["aws ec2 describe-transit-gateway-attachments"] = $"{Aws} --filters=",
        ["aws elbv2 modify-load-balancer-attributes"] = $"{Aws} --load-balancer-arn= --attributes=",
        ["aws resourcegroupstaggingapi get-resources"] = $"{Aws} --resource-type-filters= --tag-filters=",
        ["aws dynamodb update-table"] = $"{Aws} --table-name= --no-deletion-protection-enabled",
        ["aws ssm start-automation-execution"] = $"{Aws} --document-name= --parameters=",
        ["aws ssm describe-automation-step-executions"] = $"{Aws} --automation-execution-id=",
        ["aws arc-region-switch list-plans-in-region"] = Aws,
        ["aws arc-region-switch start-plan-execution"] = $"{Aws} --plan-arn= --target-region= --action= --mode= --comment=",
        ["aws arc-region-switch list-plan-executions"] = $"{Aws} --plan-arn=",
        ["aws arc-region-switch get-plan-execution"] = $"{Aws} --plan-arn= --execution-id=",
        ["aws arc-region-switch update-plan-execution-step"] = $"{Aws} --plan-arn= --execution-id= --step-name= --action-to-take= --comment=",
        ["aws arc-region-switch cancel-plan-execution"] = $"{Aws} --plan-arn= --execution-id= --comment=",
        ["aws route53-recovery-cluster list-routing-controls"] = Aws,
        ["aws route53-recovery-cluster update-routing-control-states"] = $"{Aws} --update-routing-control-state-entries=",
        ["kubectl get"] = Kubectl,
        ["kubectl delete"] = $"{Kubectl} --all --wait",
        ["kubectl patch"] = $"{Kubectl} --type= --patch=",
        ["kubectl annotate"] = $"{Kubectl} --overwrite",
        ["pulumi refresh"] = "--stack=",
        ["pulumi up"] = "--stack=",
        ["pulumi preview"] = "--stack= --refresh",
        ["pulumi destroy"] = "--stack=",
        ["pulumi state unprotect"] = "--all --stack= --yes",
        ["pulumi stack output"] = "--stack= --json",
        ["git commit"] = "--message=",
        ["curl"] = "--fail --silent --show-error --max-time= --output=",
        ["dig"] = "",
        ["jq"] = "--raw-output --arg=",
        ["sed"] = "",
        ["grep"] = "--count --word-regexp",
        ["date"] = "",
        ["control"] = "", // the function that a step declares before it calls it
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with a command: not known, an option it does not have, or one without its value.</summary>
    public static IEnumerable<string> Problems(ShellCommand command)
    {
        if (VerbOf(command) is not { } verb)
        {
            yield return $"{command}: not a known command";
            yield break;
        }

        var options = Known[verb].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, word) in command.Words.Index().Where(entry => entry.Item.StartsWith("--", StringComparison.Ordinal)))
        {
            if (!options.Contains(word) && !options.Contains($"{word}="))
                yield return $"{verb}: no option {word}";
            else if (options.Contains($"{word}=") && (index + 1 == command.Words.Length || command.Words[index + 1] is "" or ['-', '-', ..]))
                yield return $"{verb}: {word} without a value";
        }
    }

    /// <summary>The program and what it is told to do; null for one that is not known.</summary>
    public static string? VerbOf(ShellCommand command)
    {
        // kubectl and others take options before the verb.
        var plain = command.Words.Where((word, index) => !word.StartsWith("--", StringComparison.Ordinal)
            && (index == 0 || !command.Words[index - 1].StartsWith("--", StringComparison.Ordinal) || command.Program != "kubectl")).ToList();
        return Enumerable.Range(1, Math.Min(3, plain.Count)).Reverse().Select(count => string.Join(' ', plain.Take(count))).FirstOrDefault(Known.ContainsKey);
    }
}
