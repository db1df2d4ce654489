using System.Collections.Immutable;
using MultiRegion.Components.Database;
using MultiRegion.Infra.Configuration.Formats;
using MultiRegion.Infra.Configuration.Reading;
using MultiRegion.Infra.Configuration.Rules;

namespace MultiRegion.Infra.Configuration.Readers;

/// <summary>Reads the global tables.</summary>
internal static class TablesReader
{
    /// <summary>The list's key.</summary>
    public const string Key = "tables";

    /// <summary>How an entry looks.</summary>
    public const string Example = "{ name: sessions, hashKey: id }";

    // No attribute is called so.
    private const string None = "";

    /// <summary>Reads the list.</summary>
    /// <param name="stack">What the stack was given.</param>
    /// <param name="database">The database, if there is one.</param>
    public static ImmutableArray<TableDefinition> Read(Section stack, DatabaseSettings? database)
    {
        var tables = stack.OptionalSections(Key, Example, (section, _) => Table(section));
        stack.Check(TablesHaveHome.Check(tables, database));
        stack.Check(Distinct.Check(
            tables.Items.Where(table => table.IsSet).Select(table => table.Value.Name), _ => "Give each table a name of its own."));
        return [.. tables.Items.Select(table => table.Value.Build())];
    }

    private static (Setting<string> Name, Func<TableDefinition> Build) Table(Section section)
    {
        var name = section.Required("name", Pattern.TableName);
        var hashKey = section.Required("hashKey", Pattern.AttributeName);
        var hashKeyType = section.Optional("hashKeyType", Choice.Of<KeyType>(), KeyType.Text);
        var rangeKey = section.Optional("rangeKey", Pattern.AttributeName, None);
        var rangeKeyType = section.Optional("rangeKeyType", Choice.Of<KeyType>(), KeyType.Text);
        var timeToLive = section.Optional("timeToLive", Pattern.AttributeName, None);
        return (name, () => new()
        {
            Name = name,
            HashKey = new(hashKey, hashKeyType),
            RangeKey = string.IsNullOrEmpty(rangeKey.Value) ? null : new(rangeKey, rangeKeyType),
            TimeToLive = string.IsNullOrEmpty(timeToLive.Value) ? null : timeToLive.Value,
        });
    }
}
