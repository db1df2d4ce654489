using System.Diagnostics.CodeAnalysis;
using MultiRegion.Components.Database;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Formats;

/// <summary>A class of database instance that a global database takes.</summary>
internal sealed class InstanceClassFormat : TextFormat<InstanceClass>
{
    /// <summary>The only one.</summary>
    public static readonly InstanceClassFormat Instance = new();

    /// <inheritdoc/>
    public override string Expected =>
        $"expected a class of Aurora PostgreSQL in one of the families {string.Join(", ", InstanceClass.Families)}";

    /// <inheritdoc/>
    public override string Example => "db.r7g.large";

    /// <inheritdoc/>
    protected override bool TryRead(string text, [MaybeNullWhen(false)] out InstanceClass result, [NotNullWhen(false)] out Fault? fault)
    {
        result = InstanceClass.TryParse(text);
        fault = result is not null ? null
            : InstanceClass.IsBurstable(text) ? new("which is burstable, and a global database takes no such member", $"Write it like {Example}.")
            : InstanceClass.TryParse($"db.{text}") is { } meant ? new(Expected, $"Write {meant}.")
            : new(Expected, $"Write it like {Example}.");
        return result is not null;
    }
}
