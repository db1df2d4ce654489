using Pulumi;

namespace MultiRegion.Tests.Sdk;

[EnumType]
public readonly struct NetworkMode : IEquatable<NetworkMode>
{
    private readonly string _value;

    private NetworkMode(string value) => _value = value;

    public static NetworkMode Open { get; } = new("open");

    public static explicit operator string(NetworkMode value) => value._value;

    public static bool operator ==(NetworkMode left, NetworkMode right) => left.Equals(right);

    public static bool operator !=(NetworkMode left, NetworkMode right) => !left.Equals(right);

    public bool Equals(NetworkMode other) => _value == other._value;

    public override bool Equals(object? obj) => obj is NetworkMode other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
