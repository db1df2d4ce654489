using MultiRegion.Components.Ingress;
using Pulumi;
using Aws = Pulumi.Aws;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Meta = Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MultiRegion.Components.Discovery;

/// <summary>
/// A region's cluster DNS for the other regions' clusters: a load balancer without a public address before CoreDNS, at
/// addresses that every region can work out for itself.
/// </summary>
public sealed class ClusterNames : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:discovery:ClusterNames";

    private const int Dns = 53;

    // Where CoreDNS's plugin `ready` says that it knows the cluster's services; Kubernetes asks the same.
    private const int ReadyPort = 8181;
    private const string ReadyPath = "/ready";

    // The service of CoreDNS, by the name that it has in every cluster.
    private const string Service = "kube-dns";
    private const string Namespace = "kube-system";

    // Questions come over UDP, and long answers over TCP.
    private static readonly string[] Protocols = ["udp", "tcp"];

    /// <summary>Declares the load balancer, its addresses and its place before CoreDNS.</summary>
    /// <param name="name">The region.</param>
    /// <param name="args">Its shape.</param>
    /// <param name="options">Options; name the region's AWS and Kubernetes providers in <c>Providers</c>.</param>
    public ClusterNames(string name, ClusterNamesArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var parts = new PodBalancer(new()
        {
            Name = $"{name}-dns",
            What = "DNS load balancer",
            ClusterName = args.ClusterName,
            VpcId = args.VpcId,
            ClusterSecurityGroupId = args.ClusterSecurityGroupId,
        }, this);
        foreach (var protocol in Protocols)
        {
            foreach (var peer in args.Peers)
            {
                // By block: a group of another region cannot be referred to over a peering.
                parts.Admit($"{name}-dns-{protocol}-{peer.ToString().Replace('/', '-')}", "DNS from another cluster", $"{peer}", new(protocol, Dns));
            }

            parts.Reach($"{name}-dns-{Service}-{protocol}", $"{name}-{Service}-dns-{protocol}", "cluster's DNS", new(protocol, Dns));
        }

        parts.Reach($"{name}-dns-{Service}-ready", $"{name}-{Service}-dns-ready", "cluster's DNS, to see that it is ready", new("tcp", ReadyPort));

        var loadBalancer = parts.Balance(
            new()
            {
                Internal = true,
                SubnetMappings = args.NameServers
                    .Select(server => new Aws.LB.Inputs.LoadBalancerSubnetMappingArgs
                    {
                        SubnetId = args.PrivateSubnetIds[server.Zone],
                        PrivateIpv4Address = $"{server.Address}",
                    })
                    .ToList(),
            },
            new()
            {
                // Its addresses must be free before a successor can have them. Nobody remembers anything else of it, so
                // it is not protected either.
                DeleteBeforeReplace = true,
                DependsOn = args.NameServers.Select(Resource (server) => new Aws.Ec2.SubnetCidrReservation($"{name}-dns-{server.Zone}", new()
                {
                    SubnetId = args.PrivateSubnetIds[server.Zone],
                    CidrBlock = $"{server.Reserved}",
                    ReservationType = "explicit",
                    Description = "The cluster's DNS for other clusters",
                }, new() { Parent = this })).ToList(),
            });
        var targets = parts.Targets(
            $"{name}-dns",
            new()
            {
                Protocol = "TCP_UDP", // with UDP, AWS keeps the callers' addresses and lets nobody choose
                Port = Dns,
                ConnectionTermination = true, // UDP ends no conversation by itself, and would go on asking a pod that is gone
            },
            new() { Protocol = "HTTP", Port = $"{ReadyPort}", Path = ReadyPath });
        parts.Listen($"{name}-dns", loadBalancer, targets, new() { Protocol = "TCP_UDP", Port = Dns });
        _ = new CustomResource($"{name}-{Service}", new TargetGroupBindingArgs(args.Compute)
        {
            Metadata = new Meta.ObjectMetaArgs { Name = $"{Service}-peers", Namespace = Namespace },
            Spec = new TargetGroupBindingSpecArgs
            {
                TargetGroupArn = targets.Arn,
                TargetType = "ip",
                ServiceRef = new BoundServiceArgs { Name = Service, Port = Dns },
            },
        }, new() { Parent = this, DependsOn = args.Controllers });

        RegisterOutputs(new Dictionary<string, object?> { ["addresses"] = args.NameServers.Select(server => $"{server.Address}").ToList() });
    }
}
