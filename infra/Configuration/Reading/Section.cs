using System.Text.Json;
using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Infra.Configuration.Reading;

/// <summary>
/// An object of the configuration. Reading never stops at a mistake: it reports it, hands out an unset value and goes on,
/// so that one run finds everything. Below a section that is missing or no object nothing more is reported.
/// </summary>
internal sealed class Section
{
    private readonly Func<string, Place> placeOf;
    private readonly Func<string, string> writtenAs;
    private readonly JsonElement values;
    private readonly List<ConfigurationProblem> problems;
    private readonly bool absent;
    private readonly List<string> known = [];

    private Section(
        Func<string, Place> placeOf,
        JsonElement values,
        List<ConfigurationProblem> problems,
        Func<string, string>? writtenAs = null,
        bool absent = false)
    {
        this.placeOf = placeOf;
        this.writtenAs = writtenAs ?? (key => key);
        this.values = values;
        this.problems = problems;
        this.absent = absent;
    }

    /// <summary>All that a stack was given.</summary>
    /// <param name="source">What it was given.</param>
    /// <param name="problems">Where problems go.</param>
    public static Section Of(ConfigurationSource source, List<ConfigurationProblem> problems) =>
        new(
            key => new(source.FileOf(key), key),
            Json.Object(source.Values),
            problems,
            source.WrittenAs);

    /// <summary>Where a key of this section stands.</summary>
    public Place PlaceOf(string key) => placeOf(key);

    /// <summary>Reports what a rule found.</summary>
    public void Check(IEnumerable<ConfigurationProblem> found) => problems.AddRange(found);

    /// <summary>A value that must be there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="format">Its format.</param>
    /// <param name="example">One that would be right here, for messages. Default: the format's.</param>
    public Setting<T> Required<T>(string key, IFormat<T> format, string? example = null) =>
        Find(key) is { } value
            ? Read(placeOf(key), value, format)
            : Missing<T>(key, format.Expected, example ?? format.Example);

    /// <summary>A value that has a default.</summary>
    public Setting<T> Optional<T>(string key, IFormat<T> format, T byDefault) =>
        Find(key) is { } value ? Read(placeOf(key), value, format) : Setting.Of(placeOf(key), byDefault);

    /// <summary>A value that is another's where it is not given, and then stands where that one does.</summary>
    public Setting<T> Own<T>(string key, IFormat<T> format, Setting<T> otherwise) =>
        Find(key) is { } value ? Read(placeOf(key), value, format) : otherwise;

    /// <summary>A value that must be there, as itself or in a file that is named instead.</summary>
    /// <param name="key">Its key; that of the file's path ends in <c>File</c>.</param>
    /// <param name="format">Its format.</param>
    /// <param name="files">Where files are.</param>
    public Setting<T> RequiredOrInFile<T>(string key, TextFormat<T> format, NamedFiles files)
    {
        var fileKey = $"{key}File";
        if (Find(fileKey) is not { } path)
            return Required(key, format);
        if (Find(key) is null)
            return Read(placeOf(fileKey), path, new FileFormat<T>(format, files));

        problems.Add(placeOf(fileKey).Problem(Shown.Value(path), $"beside {key}, which says the same", "Remove one of them."));
        return Setting.Unset<T>(placeOf(fileKey));
    }

    /// <summary>A list that must be there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="format">The format of its elements.</param>
    /// <param name="example">One that would be right here, for messages.</param>
    public SettingList<T> RequiredList<T>(string key, IFormat<T> format, string example) =>
        Find(key) is { } value
            ? ReadList(placeOf(key), value, example, (item, _, place) => Read(place, item, format))
            : ListOf(Missing<T>(key, "expected a list", example));

    /// <summary>A list that is empty by default.</summary>
    public SettingList<T> OptionalList<T>(string key, IFormat<T> format) =>
        Find(key) is { } value
            ? ReadList(placeOf(key), value, $"[{format.Example}]", (item, _, place) => Read(place, item, format))
            : new(placeOf(key), true, []);

    /// <summary>An object that must be there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="example">How it may look, for messages.</param>
    /// <param name="read">Reads it; what it did not ask for is reported as unknown.</param>
    public T RequiredSection<T>(string key, string example, Func<Section, T> read)
    {
        if (Find(key) is { } value)
        {
            return ReadSection(placeOf(key), value, example, read).Value;
        }

        Missing<T>(key, "expected an object", example);
        return read(new(placeOf(key).At, Json.NoMembers, problems, absent: true));
    }

    /// <summary>An object whose every value has a default.</summary>
    /// <inheritdoc cref="RequiredSection"/>
    public T OptionalSection<T>(string key, string example, Func<Section, T> read) =>
        Find(key) is { } value
            ? ReadSection(placeOf(key), value, example, read).Value
            : read(new(placeOf(key).At, Json.NoMembers, problems, absent: absent));

    /// <summary>An object that need not be there, and whose absence means something.</summary>
    /// <inheritdoc cref="RequiredSection"/>
    /// <returns>What was read; null when there is no such object.</returns>
    public T? SectionOrNone<T>(string key, string example, Func<Section, T> read)
        where T : class =>
        Find(key) is { } value ? ReadSection(placeOf(key), value, example, read).Value : null;

    /// <summary>A list of objects that must be there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="example">How an object may look, for messages.</param>
    /// <param name="read">Reads one of them, given its index; what it did not ask for is reported as unknown.</param>
    public SettingList<T> RequiredSections<T>(string key, string example, Func<Section, int, T> read) =>
        Find(key) is { } value
            ? ReadList(
                placeOf(key),
                value,
                $"[{example}]",
                (item, index, place) => ReadSection(place, item, example, section => read(section, index)))
            : ListOf(Missing<T>(key, "expected a list", $"[{example}]"));

    /// <summary>A list of objects that is empty by default.</summary>
    /// <inheritdoc cref="RequiredSections"/>
    public SettingList<T> OptionalSections<T>(string key, string example, Func<Section, int, T> read) =>
        Find(key) is null ? new(placeOf(key), true, []) : RequiredSections(key, example, read);

    private static SettingList<T> ListOf<T>(Setting<T> missing) => new(missing.Place, false, []);

    // A key without a value is as good as missing.
    private JsonElement? Find(string key)
    {
        known.Add(key);
        return values.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private Setting<T> Missing<T>(string key, string expected, string example)
    {
        if (!absent)
        {
            problems.Add(placeOf(key).Problem(Shown.Nothing, expected, $"Add it, e.g. {writtenAs(key)}: {example}."));
        }

        return Setting.Unset<T>(placeOf(key));
    }

    private Setting<T> Read<T>(Place place, JsonElement value, IFormat<T> format)
    {
        if (format.TryRead(value, out var result, out var fault))
        {
            return Setting.Of(place, result);
        }

        problems.Add(place.Problem(fault.Found ?? Shown.Value(value), fault.Expected, fault.Fix));
        return Setting.Unset<T>(place);
    }

    private SettingList<T> ReadList<T>(Place place, JsonElement value, string example, Func<JsonElement, int, Place, Setting<T>> read)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return new(place, true, [.. value.EnumerateArray().Select((item, index) => read(item, index, place.At(index)))]);
        }

        problems.Add(place.Problem(Shown.Value(value), "expected a list", $"Write it like {example}."));
        return new(place, false, []);
    }

    private Setting<T> ReadSection<T>(Place place, JsonElement value, string example, Func<Section, T> read)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(place.Problem(Shown.Value(value), "expected an object", $"Write it like {example}."));
            return new(place, false, read(new(place.At, Json.NoMembers, problems, absent: true)));
        }

        var section = new Section(place.At, value, problems);
        var result = read(section);
        section.ReportUnknownKeys();
        return Setting.Of(place, result);
    }

    private void ReportUnknownKeys() =>
        problems.AddRange(
            from key in Json.Names(values).Except(known).Order(StringComparer.Ordinal)
            select placeOf(Shown.OneLine(key)).Problem(
                "an unknown key", Expectation.OneOf(known), Nearest.Ask(key, known, "Remove it.")));
}
