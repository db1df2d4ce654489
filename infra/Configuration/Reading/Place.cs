namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>Where a value stands, or should stand.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The path within it; empty for the whole file.</param>
internal sealed record Place(string File, string Key)
{
    /// <summary>The place of a key below this one.</summary>
    public Place At(string key) => this with { Key = Key.Length == 0 ? key : $"{Key}.{key}" };

    /// <summary>The place of an element below this one.</summary>
    public Place At(int index) => this with { Key = $"{Key}[{index}]" };

    /// <summary>A problem here.</summary>
    public ConfigurationProblem Problem(string found, string expected, string fix) => new(File, Key, found, expected, fix);
}
