using MultiRegion.Offline.Generator.Descriptors;

namespace MultiRegion.Offline.Generator.CSharp;

/// <summary>Writes an enum as the SDK has it: a struct that wraps the text it is sent as.</summary>
internal static class EnumWriter
{
    public static void Write(SourceWriter source, string name, EnumDescriptor descriptor)
    {
        source.Line("[EnumType]");
        source.Block($"public readonly struct {name} : System.IEquatable<{name}>", () =>
        {
            source.Line("private readonly string _value;");
            source.Line($"private {name}(string value) => _value = value;");
            foreach (var member in descriptor.Members)
                source.Line($"public static {name} {member.Key} {{ get; }} = new {name}({Literals.Text(member.Value)});");
            source.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            source.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            source.Line($"public static explicit operator string({name} value) => value._value;");
            source.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            source.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, System.StringComparison.Ordinal);");
            source.Line("public override int GetHashCode() => _value?.GetHashCode(System.StringComparison.Ordinal) ?? 0;");
            source.Line("public override string ToString() => _value;");
        });
    }
}
