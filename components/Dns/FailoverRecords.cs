using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Dns;

/// <summary>
/// The records of names that follow the healthy region by themselves. For every A record there is a TXT record beside it
/// that names the region: <c>dig TXT api.example.com</c> tells where users are led, without a guess at addresses.
/// </summary>
/// <remarks>
/// Which record is primary never changes: Route 53 refuses a second primary of one name, so two records cannot swap
/// roles one at a time, and an update that tries stops halfway. Traffic moves by health, never by edits.
/// </remarks>
public sealed class FailoverRecords : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:dns:FailoverRecords";

    /// <summary>A minute, as load balancers' own names have: the records of one name age together.</summary>
    public static readonly TimeSpan DefaultTtl = TimeSpan.FromMinutes(1);

    private readonly string name;
    private readonly FailoverRecordsArgs args;

    /// <summary>Declares the records.</summary>
    /// <param name="name">Whom the names are for: <c>public</c>, <c>private</c>.</param>
    /// <param name="args">Their shape.</param>
    /// <param name="options">Options; name an AWS provider in <c>Providers</c>. Records belong to no region.</param>
    public FailoverRecords(string name, FailoverRecordsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        (this.name, this.args) = (name, args);
        var targets = args.Targets.ToDictionary(target => target.Region);
        foreach (var record in args.Records)
        {
            switch (record.Target)
            {
                case ChainTarget.Region region:
                    Declare(record, targets[region.Name]);
                    break;
                case ChainTarget.Chain chain:
                    Declare(record, "A", Alias(chain.Name, args.ZoneId));
                    Declare(record, "TXT", Alias(chain.Name, args.ZoneId));
                    break;
            }
        }

        RegisterOutputs();
    }

    // The health check decides; the load balancer's own health may only take a region out sooner, never keep it in, for a
    // load balancer without a healthy target answers all the same.
    private static Aws.Route53.Inputs.RecordAliasArgs Alias(Input<string> target, Input<string> zoneId) =>
        new() { Name = target, ZoneId = zoneId, EvaluateTargetHealth = true };

    private void Declare(ChainRecord record, FailoverTarget target)
    {
        Declare(record, "A", Alias(target.LoadBalancerDnsName, target.LoadBalancerZoneId), target.HealthCheckOf(record.Name));

        var sign = Args(record, "TXT", target.HealthCheckOf(record.Name));
        sign.Records = target.Region;
        sign.Ttl = (int)args.Ttl.TotalSeconds;
        Declare(record, sign, "-sign");
    }

    private void Declare(ChainRecord record, string type, Aws.Route53.Inputs.RecordAliasArgs alias, Input<string>? healthCheckId = null)
    {
        var leading = Args(record, type, healthCheckId);
        leading.Aliases = alias;
        Declare(record, leading, type == "TXT" ? "-sign" : "");
    }

    private void Declare(ChainRecord record, Aws.Route53.RecordArgs recordArgs, string suffix) =>
        _ = new Aws.Route53.Record($"{name}-{Label(record)}-{record.SetIdentifier}{suffix}", recordArgs, new() { Parent = this });

    private string Label(ChainRecord record) => record.Name[..^(args.Zone.Length + 1)];

    private Aws.Route53.RecordArgs Args(ChainRecord record, string type, Input<string>? healthCheckId)
    {
        var result = new Aws.Route53.RecordArgs
        {
            ZoneId = args.ZoneId,
            Name = record.Name,
            Type = type,
            SetIdentifier = record.SetIdentifier,
            HealthCheckId = healthCheckId,
        };
        switch (record.Routing)
        {
            case Routing.Primary:
                result.FailoverRoutingPolicies = new Aws.Route53.Inputs.RecordFailoverRoutingPolicyArgs { Type = "PRIMARY" };
                break;
            case Routing.Secondary:
                result.FailoverRoutingPolicies = new Aws.Route53.Inputs.RecordFailoverRoutingPolicyArgs { Type = "SECONDARY" };
                break;
            case Routing.Share share:
                result.WeightedRoutingPolicies = new Aws.Route53.Inputs.RecordWeightedRoutingPolicyArgs { Weight = share.Weight };
                break;
            case Routing.Nearest nearest:
                result.LatencyRoutingPolicies = new Aws.Route53.Inputs.RecordLatencyRoutingPolicyArgs { Region = nearest.Region };
                break;
        }

        return result;
    }
}
