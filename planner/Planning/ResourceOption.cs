using System.Collections.Immutable;
using System.Globalization;
using MultiRegion.Offline;

namespace MultiRegion.Planner.Planning;

/// <summary>A resource option: how it is called, read off and set.</summary>
/// <param name="Name">The name that a program gives it.</param>
/// <param name="IsUrn">True where it names resources.</param>
/// <param name="Get">Its value where it says something: true, text, or a list of texts; null or an empty list where it does not.</param>
/// <param name="Set">The options with that value; null for a value it cannot have.</param>
internal sealed record ResourceOption(
    string Name, bool IsUrn, Func<PlannedOptions, object?> Get, Func<PlannedOptions, object, PlannedOptions?> Set)
{
    private const string True = "true";
    private const string False = "false";

    /// <summary>The provider's version.</summary>
    public static readonly ResourceOption Version = Text("version", options => options.Version, (options, text) => options with { Version = text });

    /// <summary>Every option that a plan records, sorted by name.</summary>
    public static ImmutableArray<ResourceOption> All { get; } =
    [
        Texts("additionalSecretOutputs", options => options.AdditionalSecretOutputs, (options, texts) => options with { AdditionalSecretOutputs = texts }),
        Texts("aliases", options => options.Aliases, (options, texts) => options with { Aliases = texts }, isUrn: true),
        Time("createTimeout", options => options.CreateTimeout, (options, time) => options with { CreateTimeout = time }),
        new(
            "deleteBeforeReplace",
            false,
            options => options.DeleteBeforeReplace switch { true => True, false => False, null => null },
            (options, value) => value switch
            {
                True => options with { DeleteBeforeReplace = true },
                False => options with { DeleteBeforeReplace = false },
                _ => null,
            }),
        Time("deleteTimeout", options => options.DeleteTimeout, (options, time) => options with { DeleteTimeout = time }),
        Text("deletedWith", options => options.DeletedWith, (options, text) => options with { DeletedWith = text }, isUrn: true),
        Texts("dependsOn", options => options.DependsOn, (options, texts) => options with { DependsOn = texts }, isUrn: true),
        Texts("hideDiffs", options => options.HideDiffs, (options, texts) => options with { HideDiffs = texts }),
        Texts("ignoreChanges", options => options.IgnoreChanges, (options, texts) => options with { IgnoreChanges = texts }),
        Text("importId", options => options.ImportId, (options, text) => options with { ImportId = text }),
        Text("pluginDownloadUrl", options => options.PluginDownloadUrl, (options, text) => options with { PluginDownloadUrl = text }),
        Flag("protect", options => options.Protect, options => options with { Protect = true }),
        Texts("replaceOnChanges", options => options.ReplaceOnChanges, (options, texts) => options with { ReplaceOnChanges = texts }),
        Texts("replaceWith", options => options.ReplaceWith, (options, texts) => options with { ReplaceWith = texts }, isUrn: true),
        Flag("retainOnDelete", options => options.RetainOnDelete, options => options with { RetainOnDelete = true }),
        Time("updateTimeout", options => options.UpdateTimeout, (options, time) => options with { UpdateTimeout = time }),
        Version,
    ];

    private static ResourceOption Flag(string name, Func<PlannedOptions, bool> get, Func<PlannedOptions, PlannedOptions> set) =>
        new(name, false, options => get(options) ? true : null, (options, value) => value is true ? set(options) : null);

    private static ResourceOption Text(
        string name, Func<PlannedOptions, string?> get, Func<PlannedOptions, string, PlannedOptions> set, bool isUrn = false) =>
        new(name, isUrn, get, (options, value) => value is string text ? set(options, text) : null);

    private static ResourceOption Texts(
        string name,
        Func<PlannedOptions, ImmutableArray<string>> get,
        Func<PlannedOptions, ImmutableArray<string>, PlannedOptions> set,
        bool isUrn = false) =>
        new(name, isUrn, options => get(options), (options, value) => value is ImmutableArray<string> texts ? set(options, texts) : null);

    private static ResourceOption Time(
        string name, Func<PlannedOptions, TimeSpan?> get, Func<PlannedOptions, TimeSpan, PlannedOptions> set) =>
        new(
            name,
            false,
            options => get(options)?.ToString("c", CultureInfo.InvariantCulture),
            (options, value) => value is string text && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time)
                ? set(options, time)
                : null);
}
