using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Components.Observability;

/// <summary>A condition that someone must look at.</summary>
/// <param name="Name">What is wrong, in a few words with hyphens.</param>
/// <param name="Meaning">What it means for the region, as a sentence.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Statistic">How a minute's values become one: <c>Sum</c>, <c>Maximum</c>, <c>Minimum</c>.</param>
/// <param name="Above">It is wrong above this value.</param>
/// <param name="Minutes">For how many minutes in a row.</param>
/// <param name="NoDataIsGood">True when no data means that there was nothing to count; false when it means nobody counts.</param>
internal sealed record AlarmSpec(
    string Name, string Meaning, MetricSpec Metric, string Statistic, int Above, int Minutes, bool NoDataIsGood);

/// <summary>A metric of CloudWatch.</summary>
/// <param name="Namespace">For instance <c>AWS/EKS</c>.</param>
/// <param name="Name">For instance <c>scheduler_pending_pods_UNSCHEDULABLE</c>.</param>
/// <param name="Dimensions">What it is measured on, by the dimension's name.</param>
internal sealed record MetricSpec(string Namespace, string Name, ImmutableSortedDictionary<string, Output<string>> Dimensions)
{
    /// <summary>The metric as dashboards write it: namespace, name, and each dimension's name and value.</summary>
    internal Output<ImmutableArray<string>> Path => Output.All(Dimensions.Values)
        .Apply<ImmutableArray<string>>(values => [Namespace, Name, .. Dimensions.Keys.Zip(values).SelectMany(by => new[] { by.First, by.Second })]);
}
