namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>What is wrong with a value on its own, wherever it stands.</summary>
/// <param name="Expected">As in <see cref="ConfigurationProblem"/>.</param>
/// <param name="Fix">As in <see cref="ConfigurationProblem"/>.</param>
/// <param name="Found">As in <see cref="ConfigurationProblem"/>. Default: the value as <see cref="Shown"/> puts it.</param>
internal sealed record Fault(string Expected, string Fix, string? Found = null);
