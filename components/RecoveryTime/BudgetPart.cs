using System.Collections.Immutable;

namespace MultiRegion.Components.RecoveryTime;

/// <summary>A stretch of time between a loss and its end: a term, terms one after the other, or terms side by side.</summary>
public abstract record BudgetPart
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
/// <param name="Source">Who says so.</param>
public sealed record BudgetTerm(string Name, TimeRange Length, string Rule, string Source) : BudgetPart
{
    /// <inheritdoc/>
    public override TimeRange Range => Length;

    /// <inheritdoc/>
    public override string Formula => Name;

    /// <inheritdoc/>
    public override IEnumerable<BudgetTerm> Terms => [this];

    /// <inheritdoc/>
    public override IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure) => [this];
}

/// <summary>One after the other.</summary>
public sealed record InSeries(params ImmutableArray<BudgetPart> Parts) : BudgetPart
{
    /// <inheritdoc/>
    public override TimeRange Range => Parts.Aggregate(TimeRange.None, (sum, part) => sum + part.Range);

    /// <inheritdoc/>
    public override string Formula => string.Join(" + ", Parts.Select(part => part.Formula));

    /// <inheritdoc/>
    public override IEnumerable<BudgetTerm> Terms => Parts.SelectMany(part => part.Terms);

    /// <inheritdoc/>
    public override IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure) => Parts.SelectMany(part => part.Critical(measure));
}

/// <summary>Side by side: the longest counts.</summary>
public sealed record InParallel(params ImmutableArray<BudgetPart> Parts) : BudgetPart
{
    /// <inheritdoc/>
    public override TimeRange Range => Parts.Aggregate(TimeRange.None, (longest, part) => TimeRange.Longer(longest, part.Range));

    /// <inheritdoc/>
    public override string Formula => $"max({string.Join(", ", Parts.Select(part => part.Formula))})";

    /// <inheritdoc/>
    public override IEnumerable<BudgetTerm> Terms => Parts.SelectMany(part => part.Terms).Distinct();

    /// <inheritdoc/>
    public override IEnumerable<BudgetTerm> Critical(Func<TimeRange, TimeSpan> measure) =>
        Parts.MaxBy(part => measure(part.Range))!.Critical(measure);
}
