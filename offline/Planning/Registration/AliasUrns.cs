using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Works out the URNs that aliases mean.</summary>
internal static class AliasUrns
{
    /// <summary>The resource's own aliases, then each of its identities under each of its parent's aliases.</summary>
    public static ImmutableArray<string> Resolve(PlanEntry entry, IEnumerable<Alias> aliases, PlanRequest request)
    {
        var own = aliases.Select(alias => Collapse(entry, alias, request)).ToList();
        var resolved = new List<string>(own);
        foreach (var parentAlias in entry.Parent?.Aliases ?? [])
        {
            resolved.Add(Inherited(entry, entry.Registration.Type, entry.Registration.Name, parentAlias, request));
            foreach (var alias in own)
            {
                var (type, name) = UrnText.TypeAndName(alias);
                resolved.Add(Inherited(entry, type, name, parentAlias, request));
            }
        }

        return [.. resolved.Distinct(StringComparer.Ordinal).Where(alias => alias != entry.Urn)];
    }

    private static string Collapse(PlanEntry entry, Alias alias, PlanRequest request)
    {
        if (alias.Urn is { } urn)
            return urn;

        var parent = alias.NoParent
            ? null
            : alias.Parent is { } resource ? PlanEntry.UrnOf(resource) : Text(alias.ParentUrn) ?? entry.Parent?.Urn;
        return UrnText.Create(
            Text(alias.Stack) ?? request.Stack,
            Text(alias.Project) ?? request.Project,
            parent,
            Text(alias.Type) ?? entry.Registration.Type,
            Text(alias.Name) ?? entry.Registration.Name);
    }

    // A child's name usually starts with its parent's, and then followed the parent's former name.
    private static string Inherited(PlanEntry entry, string type, string name, string parentAlias, PlanRequest request)
    {
        var parentName = entry.Parent!.Registration.Name;
        if (name.StartsWith(parentName, StringComparison.Ordinal))
            name = UrnText.Name(parentAlias) + name[parentName.Length..];
        return UrnText.Create(request.Stack, request.Project, parentAlias, type, name);
    }

    private static string? Text(Input<string>? input) => input?.Source.Settled?.Value as string;
}
