using System.Collections.Immutable;
using System.Net;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Network;

/// <summary>
/// What a region lets other regions reach behind one security group: the declared ports from the peers' blocks, and
/// nothing else. By block, because a group of another region cannot be referred to over a peering.
/// </summary>
/// <remarks>
/// The declaration is registered as the component's output. A reader of the plan holds the rules against it, so a rule
/// that is missing, and one that nobody declared, both show.
/// </remarks>
public sealed class RegionAccess : ComponentResource
{
    // In every URN below it, and how the plan's readers find the declaration: renaming needs an alias.
    internal const string TypeToken = "multi-region:network:RegionAccess";

    /// <summary>Declares the rules.</summary>
    /// <param name="name">The region that is reached.</param>
    /// <param name="args">What is opened, and to whom.</param>
    /// <param name="options">Options; name the region's AWS provider in <c>Providers</c>.</param>
    public RegionAccess(string name, RegionAccessArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        foreach (var port in args.Ports)
        {
            foreach (var peer in args.Peers)
            {
                _ = new Aws.Vpc.SecurityGroupIngressRule($"{name}-{port.Name}-{InName(peer)}", new()
                {
                    SecurityGroupId = args.SecurityGroupId,
                    Description = port.Purpose,
                    CidrIpv4 = peer.ToString(),
                    IpProtocol = port.Protocol,
                    FromPort = port.Port,
                    ToPort = port.Port,
                }, new() { Parent = this });
            }
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["securityGroupId"] = args.SecurityGroupId,
            ["ports"] = args.Ports.Select(Declaration).ToImmutableArray(),
        });
    }

    // By block and not by region: nothing in a region's stack names another region.
    private static string InName(IPNetwork peer) => peer.ToString().Replace('/', '-');

    private static ImmutableDictionary<string, object> Declaration(PeerPort port) => new Dictionary<string, object>
    {
        ["name"] = port.Name,
        ["protocol"] = port.Protocol,
        ["port"] = port.Port,
    }.ToImmutableDictionary();
}
