using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace MultiRegion.Infra.Configuration;

/// <summary>Settings that are right as a whole, or everything that is wrong with them.</summary>
/// <typeparam name="T">The settings.</typeparam>
public sealed class ConfigurationResult<T>
    where T : class
{
    /// <summary>Builds the settings if nothing is wrong with them.</summary>
    internal ConfigurationResult(string projectFile, IEnumerable<ConfigurationProblem> problems, Func<T?> build)
    {
        Problems = [.. ConfigurationProblem.InReadingOrder(problems, projectFile)];
        Settings = Problems.IsEmpty ? build() : null;
    }

    /// <summary>True when there are settings.</summary>
    [MemberNotNullWhen(true, nameof(Settings))]
    public bool IsValid => Settings is not null;

    /// <summary>The settings; null when there are problems, or a file could not be read to find any.</summary>
    public T? Settings { get; }

    /// <summary>Every problem once, in the order of file and key; empty when there are settings.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>The settings, or the problems.</summary>
    public void Deconstruct(out T? settings, out ImmutableArray<ConfigurationProblem> problems) =>
        (settings, problems) = (Settings, Problems);
}
