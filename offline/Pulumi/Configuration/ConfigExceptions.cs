namespace Pulumi;

/// <summary>A configuration value is not of the type the program asked for.</summary>
internal sealed class ConfigTypeException(string key, string value, Type expected, Exception? inner = null)
    : RunException($"Configuration '{key}' value '{value}' is not a valid {expected.FullName ?? expected.Name}", inner);

/// <summary>A configuration value that the program needs is missing.</summary>
internal sealed class ConfigMissingException(string key) : RunException(
    $"Missing Required configuration variable '{key}'\n\tplease set a value using the command `pulumi config set {key} <value>`");
