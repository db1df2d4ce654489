using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>Text of a certain shape.</summary>
/// <param name="expected">As in <see cref="IFormat{T}"/>.</param>
/// <param name="example">As in <see cref="IFormat{T}"/>.</param>
/// <param name="shape">Matches a right value as a whole.</param>
/// <param name="repair">Undoes the usual slips; what comes out is suggested if it is right.</param>
internal sealed partial class Pattern(string expected, string example, Regex shape, Func<string, string> repair) : TextFormat<string>
{
    /// <summary>The environment's name, which ends up in tags and alarm names.</summary>
    public static readonly Pattern Environment = new(
        "expected a name of lower-case letters, digits and hyphens",
        "production",
        EnvironmentShape(),
        text => text.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'));

    /// <summary>A domain name.</summary>
    public static readonly Pattern Domain = new(
        "expected a domain name", "example.com", DomainShape(), text => text.ToLowerInvariant().TrimEnd('.'));

    /// <summary>A name in a zone, with the zone or without.</summary>
    public static readonly Pattern RecordName = new(
        "expected a host name", "api", RecordNameShape(), text => text.ToLowerInvariant().TrimEnd('.').Replace('_', '-'));

    /// <summary>The name of a service that clusters share.</summary>
    public static readonly Pattern ServiceName = new(
        "expected a service's name of lower-case letters, digits and hyphens",
        "orders",
        NamespaceShape(),
        text => text.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'));

    /// <summary>The ID of a Route 53 hosted zone; the AWS CLI prints it with a path before it.</summary>
    public static readonly Pattern HostedZoneId = new(
        "expected the ID of a Route 53 hosted zone",
        "Z0123456789ABCDEFGHIJ",
        HostedZoneIdShape(),
        text => text.Replace("/hostedzone/", string.Empty, StringComparison.Ordinal).ToUpperInvariant());

    /// <summary>The ID of an Elastic IP's allocation.</summary>
    public static readonly Pattern AllocationId = new(
        "expected the allocation ID of an Elastic IP", "eipalloc-0123456789abcdef0", AllocationIdShape(), text => text.ToLowerInvariant());

    /// <summary>The short name of a Pulumi stack.</summary>
    public static readonly Pattern Stack = new(
        "expected the short name of a stack", "us-east-1", StackShape(), text => text[(text.LastIndexOf('/') + 1)..]);

    /// <summary>An EC2 instance type; those of databases look alike.</summary>
    public static readonly Pattern InstanceType = new(
        "expected an EC2 instance type",
        "m7i.xlarge",
        InstanceTypeShape(),
        text => text.ToLowerInvariant().Replace("db.", string.Empty, StringComparison.Ordinal));

    /// <summary>The name of a PostgreSQL database, as RDS takes it.</summary>
    public static readonly Pattern DatabaseName = new(
        "expected the name of a database: a letter, then letters, digits and underscores",
        "platform",
        DatabaseNameShape(),
        text => text.Replace('-', '_').Replace(' ', '_'));

    /// <summary>A Kubernetes namespace.</summary>
    public static readonly Pattern Namespace = new(
        "expected a Kubernetes namespace of lower-case letters, digits and hyphens",
        "payments",
        NamespaceShape(),
        text => text.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'));

    /// <summary>A DynamoDB table's name.</summary>
    public static readonly Pattern TableName = new(
        "expected a table's name of 3 to 255 letters, digits, dots, hyphens and underscores",
        "sessions",
        TableNameShape(),
        text => text.Replace(' ', '-'));

    /// <summary>The name of an attribute of a DynamoDB table's items.</summary>
    public static readonly Pattern AttributeName = new(
        "expected an attribute's name without spaces", "id", AttributeNameShape(), text => text.Replace(' ', '_'));

    /// <summary>A branch, a tag or a commit.</summary>
    public static readonly Pattern GitRevision = new(
        "expected a branch, a tag or a commit", "main", GitRevisionShape(), text => text.Trim().Replace("refs/heads/", string.Empty, StringComparison.Ordinal));

    /// <summary>A folder within a repository.</summary>
    public static readonly Pattern FolderPath = new(
        "expected a folder within the repository",
        "manifests/apps/overlays/us-east-1",
        FolderPathShape(),
        text => text.Replace('\\', '/').Trim('/', '.', ' '));

    /// <summary>The name of one of the planner's checks.</summary>
    public static readonly Pattern CheckName = new(
        "expected the name of a check",
        "least-privilege",
        CheckNameShape(),
        text => text.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'));

    /// <summary>A resource as findings name it.</summary>
    public static readonly Pattern ResourceLabel = new(
        "expected a resource as the finding names it, its type and its name",
        "aws:iam:RolePolicy us-east-1-flow-logs",
        ResourceLabelShape(),
        text => text.Trim());

    /// <summary>Why something is as it is, for whoever reads it next.</summary>
    public static readonly Pattern Reason = new(
        "expected a reason of a few words", "CloudWatch knows no smaller scope", ReasonShape(), text => text.Trim());

    /// <inheritdoc/>
    public override string Expected => expected;

    /// <inheritdoc/>
    public override string Example => example;

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out string result, [NotNullWhen(false)] out Fault? fault)
    {
        result = text;
        fault = null;
        if (!shape.IsMatch(text))
        {
            var repaired = repair(text);
            fault = new(Expected, shape.IsMatch(repaired) ? $"Write {repaired}." : $"Write it like {Example}.");
        }

        return fault is null;
    }

    // \z, not $: the latter lets a line break pass.
    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,30}[a-z0-9]\z")]
    private static partial Regex EnvironmentShape();

    [GeneratedRegex(@"\A(?=.{1,253}\z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z")]
    private static partial Regex DomainShape();

    [GeneratedRegex(@"\A(?=.{1,253}\z)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\z")]
    private static partial Regex RecordNameShape();

    [GeneratedRegex(@"\AZ[A-Z0-9]{1,31}\z")]
    private static partial Regex HostedZoneIdShape();

    [GeneratedRegex(@"\Aeipalloc-(?:[0-9a-f]{8}|[0-9a-f]{17})\z")]
    private static partial Regex AllocationIdShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,100}\z")]
    private static partial Regex StackShape();

    [GeneratedRegex(@"\A[a-z]+-?[a-z0-9]*[0-9][a-z0-9-]*\.(?:nano|micro|small|medium|large|[0-9]*xlarge|metal(?:-[0-9]+xl)?)\z")]
    private static partial Regex InstanceTypeShape();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]{0,62}\z")]
    private static partial Regex DatabaseNameShape();

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex NamespaceShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{3,255}\z")]
    private static partial Regex TableNameShape();

    [GeneratedRegex(@"\A\S{1,255}\z")]
    private static partial Regex AttributeNameShape();

    // What 'git check-ref-format' allows, less what shells and URLs trip over.
    [GeneratedRegex(@"\A(?!refs/)[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,198}[A-Za-z0-9])?\z")]
    private static partial Regex GitRevisionShape();

    [GeneratedRegex(@"\A(?!.*\.\.)[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*\z")]
    private static partial Regex FolderPathShape();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex CheckNameShape();

    [GeneratedRegex(@"\A\S+:\S+ \S(?:.*\S)?\z")]
    private static partial Regex ResourceLabelShape();

    [GeneratedRegex(@"\A\S+(?: \S+)+\z")]
    private static partial Regex ReasonShape();
}
