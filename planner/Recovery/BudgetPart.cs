using System.Collections.Immutable;

namespace MultiRegion.Planner.Recovery;

/// <summary>A stretch of time between a loss and its end: a term, terms one after the other, or terms side by side.</summary>
internal abstract record BudgetPart
{
    /// <summary>How long it takes.</summary>
    public abstract TimeRange Range { get; }

    /// <summary>The names of its terms, as they add up: <c>notice + max(promotion, scale-up)</c>.</summary>
    public abstract string Formula { get; }

    /// <summary>Every term, in order.</summary>
    public abstract IEnumerable<BudgetTerm> Terms { get; }

    /// <summary>The terms that the total waits for, by the measure given: of what runs side by side only the longest.</summary>
    public abstract IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure);

    /// <summary>The largest of the terms that the total waits for.</summary>
    public BudgetTerm Largest(Func<TimeRange, TimeSpan> measure) => Critical(measure).MaxBy(term => measure(term.Range))!;
}

/// <summary>One term.</summary>
/// <param name="Name">What happens: <c>detection</c>.</param>
/// <param name="Length">How long it takes.</param>
/// <param name="Rule">How its worst case comes about, with its numbers: <c>10 s × 3 + 10 s + 6 s</c>.</param>
/// <param name="From">The planned properties that decide it; none for what AWS or clients decide.</param>
/// <param name="Source">Who says so.</param>
internal sealed record BudgetTerm(
    string Name, TimeRange Length, string Rule, ImmutableArray<PlannedProperty> From, string Source) : BudgetPart
{
    public override TimeRange Range => Length;

    public override string Formula => Name;

    public override IEnumerable<BudgetTerm> Terms => [this];

    public override IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure) => [this];
}

/// <summary>One after the other.</summary>
internal sealed record InSeries(params ImmutableArray<BudgetPart> Parts) : BudgetPart
{
    public override TimeRange Range => Parts.Aggregate(TimeRange.None, (sum, part) => sum + part.Range);

    public override string Formula => string.Join(" + ", Parts.Select(part => part.Formula));

    public override IEnumerable<BudgetTerm> Terms => Parts.SelectMany(part => part.Terms);

    public override IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure) => Parts.SelectMany(part => part.Critical(measure));
}

/// <summary>Side by side: the longest counts.</summary>
internal sealed record InParallel(params ImmutableArray<BudgetPart> Parts) : BudgetPart
{
    public override TimeRange Range => Parts.Aggregate(TimeRange.None, (longest, part) => TimeRange.Longer(longest, part.Range));

    public override string Formula => $"max({string.Join(", ", Parts.Select(part => part.Formula))})";

    public override IEnumerable<BudgetTerm> Terms => Parts.SelectMany(part => part.Terms).Distinct();

    public override IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure) =>
        Parts.MaxBy(part => measure(part.Range))!.Critical(measure);
}
