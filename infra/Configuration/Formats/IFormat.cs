using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>One kind of value: how it is written, and what makes it right on its own.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
internal interface IFormat<T>
{
    /// <summary>What is expected where it is missing: <c>expected an EC2 instance type</c>.</summary>
    string Expected { get; }

    /// <summary>A right value, as it is written in YAML.</summary>
    string Example { get; }

    /// <summary>Reads the value, or says what is wrong with it.</summary>
    bool TryRead(JsonElement value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Fault? fault);
}
