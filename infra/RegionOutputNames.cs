namespace MultiRegion.Infra;

/// <summary>
/// What a region stack exports and the global stack reads: a contract between deployments of different days, so a name
/// is never reused for something else.
/// </summary>
internal static class RegionOutputNames
{
    internal const string Region = "region";
    internal const string AccountId = "accountId";
    internal const string ZoneNames = "zoneNames";
    internal const string CapacityFull = "capacityFull";
    internal const string CapacityPercent = "capacityPercent";
    internal const string VpcId = "vpcId";
    internal const string VpcCidr = "vpcCidr";
    internal const string PrivateSubnetIds = "privateSubnetIds";
    internal const string DatabaseSubnetIds = "databaseSubnetIds";
    internal const string PrivateRouteTableIds = "privateRouteTableIds";
    internal const string DatabaseRouteTableId = "databaseRouteTableId";
    internal const string TransitGatewayId = "transitGatewayId";
    internal const string TransitGatewayRouteTableId = "transitGatewayRouteTableId";
    internal const string TransitGatewayAttachmentId = "transitGatewayAttachmentId";
    internal const string ClusterName = "clusterName";
    internal const string ClusterArn = "clusterArn";
    internal const string ClusterEndpoint = "clusterEndpoint";
    internal const string ClusterLoadBalancerClass = "clusterLoadBalancerClass";
    internal const string ClusterSecurityGroupId = "clusterSecurityGroupId";
    internal const string Kubeconfig = "kubeconfig";
    internal const string Domain = "domain";
    internal const string LoadBalancerDnsName = "loadBalancerDnsName";
    internal const string LoadBalancerHostedZoneId = "loadBalancerHostedZoneId";
    internal const string LoadBalancerSuffix = "loadBalancerSuffix";
    internal const string TargetGroupSuffix = "targetGroupSuffix";
    internal const string InternalLoadBalancerDnsName = "internalLoadBalancerDnsName";
    internal const string InternalLoadBalancerHostedZoneId = "internalLoadBalancerHostedZoneId";
    internal const string InternalLoadBalancerSuffix = "internalLoadBalancerSuffix";
    internal const string InternalTargetGroupSuffix = "internalTargetGroupSuffix";
    internal const string HealthNamespace = "healthNamespace";
    internal const string AlarmTopicArn = "alarmTopicArn";
}
