using System.Collections.Immutable;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>
/// The health of each region, decided by no one: its endpoint answers, and no region after it in failover order holds the
/// writer.
/// </summary>
public sealed class AutomaticHealth : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:AutomaticHealth";

    private readonly string name;
    private readonly AutomaticHealthArgs args;
    private readonly ImmutableDictionary<string, Output<string>> endpoints;

    /// <summary>Declares the checks.</summary>
    /// <param name="name">For instance <c>public</c>.</param>
    /// <param name="args">Their shape.</param>
    /// <param name="options">Options; name an AWS provider in <c>Providers</c>. The regions bring their own for alarms.</param>
    public AutomaticHealth(string name, AutomaticHealthArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        endpoints = args.Regions.ToImmutableDictionary(
            region => region.Region, region => EndpointCheck.Declare(region, args.Contract, args.Pace, this));

        // Users of a warm region write across regions, so where the writer is says nothing about who may be answered.
        HealthCheckIds = args.FollowsWriter && args.Contract is HealthContract.WriterHere
            ? Gated()
            : endpoints;
        RegisterOutputs(new Dictionary<string, object?> { ["healthCheckIds"] = HealthCheckIds });
    }

    /// <summary>The check that decides about a region, by region.</summary>
    public ImmutableDictionary<string, Output<string>> HealthCheckIds { get; }

    private ImmutableDictionary<string, Output<string>> Gated()
    {
        var gates = WriterGates.For([.. args.Regions.Select(region => region.Region)]);
        var signals = args.Regions.Skip(1).ToDictionary(
            region => region.Region, region => new WriterSignal(region.Region, region, new() { Parent = this }));
        var elsewhere = gates
            .SelectMany(gate => gate.Claimants.Select(claimant => (claimant, gate.Silence)))
            .Distinct()
            .ToDictionary(check => check, check => signals[check.claimant].Elsewhere(
                check.Silence is SilenceMeans.Healthy ? "-or-silent" : "", check.Silence));

        return gates.ToImmutableDictionary(gate => gate.Region, gate => Serves(
            gate.Region, [endpoints[gate.Region], .. gate.Claimants.Select(claimant => elsewhere[(claimant, gate.Silence)])]));
    }

    // Of the same kind in every region, the last included: a region added behind it brings another child and no new check.
    private Output<string> Serves(string region, ImmutableArray<Output<string>> children) =>
        new Aws.Route53.HealthCheck($"{region}-serves", new()
        {
            Type = "CALCULATED",
            ChildHealthchecks = children,
            ChildHealthThreshold = children.Length,
            Tags = new() { ["Name"] = $"{name}-{region}-serves" },
        }, new() { Parent = this }).Id;
}
