using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;

namespace MultiRegion.Planner.Rendering;

/// <summary>Changes that say the same of resources of one type: a tag on twelve subnets is one thing to read.</summary>
/// <param name="Changes">The changes, in the order of the diff; never empty.</param>
internal sealed record ChangeGroup(ImmutableArray<ResourceChange> Changes)
{
    /// <summary>More names than this are counted, not listed.</summary>
    internal const int MostNames = 6;

    /// <summary>Where values differ from resource to resource, so many are shown.</summary>
    internal const int MostValues = 3;

    /// <summary>One for all.</summary>
    public ResourceChange First => Changes[0];

    /// <summary>What becomes of them, in words: <c>likely replaced, deleted first</c>.</summary>
    public string What => First switch
    {
        { Kind: ChangeKind.Replaced } change => (change.Replacement is ReplacementLikelihood.Likely ? "likely replaced" : "replaced")
            + (change.After!.Options.DeleteBeforeReplace is true ? ", deleted first" : ""),
        { Kind: ChangeKind.Removed, Before.Options.RetainOnDelete: true } => "removed, retained in the cloud",
        { Kind: ChangeKind.Removed } => "removed",
        { Kind: ChangeKind.Updated } => "updated",
        { Kind: ChangeKind.Added } => "added",
        { Kind: ChangeKind.Moved } => "moved",
        _ => "state only",
    };

    /// <summary>The resources: type and name, or how many there are and their names.</summary>
    public string Who
    {
        get
        {
            var type = TypeNames.Shorten(First.Resource.Type);
            var names = Changes.Select(change => change.Resource.Name).ToList();
            return names.Count == 1 ? $"{type} {names[0]}" : $"{names.Count} × {type}: {Wording.Some(names, MostNames)}";
        }
    }

    /// <summary>The groups of a stack's changes, each at its first one's position.</summary>
    public static IEnumerable<ChangeGroup> Of(StackDiff stack) =>
        stack.Changes.GroupBy(Signature, StringComparer.Ordinal).Select(group => new ChangeGroup([.. group]));

    private static string Signature(ResourceChange change) => string.Join(
        '\n',
        [
            $"{change.Kind} {change.Replacement} {change.Resource.Type} {change.MovedFrom} {change.Resource.Options.DeleteBeforeReplace} {change.Resource.Options.RetainOnDelete}",
            .. change.Properties.Select(property => $"{property.Path} {property.Replaces} {property.Ignored} {property.Follows}"),
            .. change.Options.Select(option => option.Path),
            .. change.Risks.Select(risk => $"{risk}"),
        ]);
}
