using System.Globalization;

namespace Pulumi;

/// <summary>Finds and parses configuration values.</summary>
internal static class ConfigValues
{
    /// <summary>The value under a full key. A secret that is read as plain text is worth a warning: it will be shown.</summary>
    public static string? Get(string fullKey, bool isSecretExpected)
    {
        var deployment = Deployment.Required;
        if (!deployment.Settings.Configuration.TryGetValue(fullKey, out var value))
            return null;

        if (!isSecretExpected && deployment.Settings.SecretKeys.Contains(fullKey))
        {
            deployment.Log.Add(
                LogSeverity.Warning, $"Configuration '{fullKey}' value is a secret; use `GetSecret` instead of `Get`");
        }

        return value;
    }

    /// <summary>The value as error texts show it.</summary>
    public static string Shown(string fullKey, string value) =>
        Deployment.Required.Settings.SecretKeys.Contains(fullKey) ? "[secret]" : value;

    // JSON spells them in lower case only.
    public static bool? ParseBoolean(string text) => text switch { "true" => true, "false" => false, _ => null };

    public static int? ParseInt32(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static double? ParseDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
