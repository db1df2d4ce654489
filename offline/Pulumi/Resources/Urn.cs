namespace Pulumi;

/// <summary>The name of a resource that is unique in the whole system.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    public Urn(string value) => _value = value;

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        var parentText = parent?.Urn ?? (parentUrn is null ? Output.Create("") : parentUrn.ToOutput());
        return Output.Tuple(
                name.ToOutput(),
                type.ToOutput(),
                parentText,
                (project ?? Deployment.Required.ProjectName).ToOutput(),
                (stack ?? Deployment.Required.StackName).ToOutput())
            .Apply(parts => UrnText.Create(parts.Item5, parts.Item4, parts.Item3, parts.Item2, parts.Item1));
    }

    public bool Equals(Urn other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
