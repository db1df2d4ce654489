using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Diffing;
using MultiRegion.Planner.Output;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;

namespace MultiRegion.Planner.Checks;

/// <summary>
/// Pair parity: each region mirrors the first but for the declared differences (names, zones, addresses, and the table
/// of <see cref="DeclaredDifferences"/>); anything else is drift.
/// </summary>
internal sealed class ParityCheck : RuleCheck
{
    private const string Names = "names and zones";
    private const string Addresses = "addresses";

    /// <inheritdoc/>
    public override string Name => "pair-parity";

    /// <inheritdoc/>
    public override string Why => "The region that takes over must be what the lost one was, only smaller.";

    /// <inheritdoc/>
    protected override IEnumerable<CheckFinding> Find(SystemPlan plan, ICollection<string> notes)
    {
        var regions = RegionalStack.Of(plan);
        return regions.IsEmpty ? [] : [.. regions.Skip(1).SelectMany(other => Compare(new Side(regions[0]), new Side(other), notes))];
    }

    /// <inheritdoc/>
    protected override string Kept(SystemPlan plan) => RegionalStack.Of(plan) is [var first, .. { Length: > 0 } others]
        ? $"{string.Join(" and ", others.Select(other => other.Region))} mirror{(others.Length == 1 ? "s" : "")} {first.Region} in {Wording.Count(first.Stack.Resources.Length, "resource")}, but for what is declared"
        : "no two regions to compare";

    private static List<CheckFinding> Compare(Side left, Side right, ICollection<string> notes)
    {
        var declared = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var findings = new List<CheckFinding>();
        void Declare(string what, string where)
        {
            if (!declared.TryGetValue(what, out var places))
            {
                declared[what] = places = [];
            }

            places.Add(where);
        }

        foreach (var (key, resource) in left.ByKey)
        {
            if (!right.ByKey.TryGetValue(key, out var twin))
            {
                findings.Add(new(left.Stack, Label(resource), $"has no twin in {right.Region}"));
                continue;
            }

            foreach (var difference in Differences(left.Facts(resource), right.Facts(twin)))
            {
                var where = $"{Label(twin)} {difference.Path}: {difference.Right} for {difference.Left}";
                if ((difference.Declared ?? DeclaredDifferences.WhatMayDiffer(twin.Type, difference.Path)) is { } what)
                {
                    Declare(what, where);
                }
                else
                {
                    findings.Add(new(right.Stack, Label(twin), $"{difference.Path} is {difference.Right}, in {left.Region} {difference.Left}"));
                }
            }
        }

        findings.AddRange(right.ByKey.Where(entry => !left.ByKey.ContainsKey(entry.Key))
            .Select(entry => new CheckFinding(right.Stack, Label(entry.Value), $"has no twin in {left.Region}")));
        foreach (var (what, places) in declared)
        {
            var listed = what is Names or Addresses ? Wording.Count(places.Count, "value") : string.Join("; ", places);
            notes.Add($"declared: {right.Region} differs from {left.Region} in {what}: {listed}");
        }

        return findings;
    }

    private static IEnumerable<Difference> Differences(ImmutableSortedDictionary<string, Fact> left, ImmutableSortedDictionary<string, Fact> right)
    {
        foreach (var path in left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (one, two) = (left.GetValueOrDefault(path), right.GetValueOrDefault(path));
            if (one?.Raw == two?.Raw)
            {
                continue;
            }

            var what = one?.Mirrored != two?.Mirrored || one is null || two is null ? null : one.Named == two.Named ? Names : Addresses;
            yield return new(path, one?.Raw ?? "(none)", two?.Raw ?? "(none)", what);
        }
    }

    /// <summary>A fact about a resource: as it is, without its region's name, and without addresses too.</summary>
    private sealed record Fact(string Raw, string Named, string Mirrored);

    /// <summary>A fact that differs; declared where only what must differ does.</summary>
    private sealed record Difference(string Path, string Left, string Right, string? Declared);

    /// <summary>One region of a comparison.</summary>
    private sealed class Side
    {
        private readonly Mirror _mirror;

        public Side(RegionalStack region)
        {
            _mirror = new Mirror(region);
            Region = region.Region;
            Stack = region.Stack.Name;
            ByKey = region.Stack.Resources.ToImmutableSortedDictionary(resource => _mirror.Key(resource.Urn), resource => resource, StringComparer.Ordinal);
        }

        public string Region { get; }

        public string Stack { get; }

        public ImmutableSortedDictionary<string, PlannedResource> ByKey { get; }

        /// <summary>Inputs and options, one fact per single value; JSON inside text is opened.</summary>
        public ImmutableSortedDictionary<string, Fact> Facts(PlannedResource resource)
        {
            var inputs = PlannedTexts.Leaves(resource.Inputs)
                .SelectMany(leaf => JsonText.Open(leaf.Value) is { } opened ? PlannedTexts.Leaves(opened, leaf.Path) : [leaf])
                .Select(leaf => (leaf.Path, Raw: FlowText.Of(leaf.Value)));
            var options =
                from option in ResourceOption.All
                where !option.IsUrn
                let value = option.Get(resource.Options)
                let text = value is ImmutableArray<string> texts ? (texts.IsDefaultOrEmpty ? null : string.Join(", ", texts)) : value?.ToString()
                where text is not null
                select ($"option {option.Name}", Raw: text);
            return inputs.Concat(options)
                .GroupBy(fact => _mirror.Named(fact.Item1), fact => fact.Raw, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(
                    fact => fact.Key,
                    fact => new Fact(fact.First(), _mirror.Named(fact.First()), _mirror.Of(fact.First())),
                    StringComparer.Ordinal);
        }
    }
}
