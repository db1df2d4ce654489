using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using static MultiRegion.Tests.Planner.Checks.Mutation;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Checks;

public class GuardRailTests
{
    private static readonly PlannedBool No = new(false);
    private static readonly PlannedBool Yes = new(true);

    public static TheoryData<string> Rails => [.. new RuleCheck[]
    {
        new EncryptionCheck(), new ProtectionCheck(), new ExposureCheck(), new LeastPrivilegeCheck(), new TagCheck(),
    }.Select(rail => rail.Name)];

    [Theory]
    [MemberData(nameof(Rails))]
    public async Task Passes_the_real_system_and_says_why_it_looks(string name)
    {
        var rail = PlanChecks.All.OfType<RuleCheck>().Single(check => check.Name == name);

        var result = rail.Run(await RealAsync());

        Assert.Equal((CheckStatus.Pass, 0), (result.Status, result.Lines.Length));
        Assert.EndsWith(".", result.Why, StringComparison.Ordinal);
        Assert.Matches(@"\A[1-9]\d* ", result.Detail); // it found something to look at
    }

    [Theory]
    [InlineData("aws:rds/cluster:Cluster", "storageEncrypted", "storageEncrypted: true")]
    [InlineData("aws:rds/globalCluster:GlobalCluster", "storageEncrypted", "storageEncrypted: true")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "kmsKeyId", "a kmsKeyId")]
    [InlineData("aws:kms/key:Key", "enableKeyRotation", "enableKeyRotation: true")]
    [InlineData("eks:index:Cluster", "encryptionConfigKeyArn", "an encryptionConfigKeyArn for Kubernetes secrets")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "blockDeviceMappings", "every blockDeviceMappings[].ebs.encrypted: true")]
    public async Task Finds_what_is_not_encrypted(string type, string input, string expected)
    {
        var result = await RunAsync(new EncryptionCheck(), resource => resource.Type == type, resource => resource.With(input, null));

        Assert.EndsWith($": not encrypted as expected: {expected}", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_a_storage_class_of_plain_volumes()
    {
        var builder = new PlanBuilder("here");
        builder.Resource("kubernetes:storage.k8s.io/v1:StorageClass", "gp3", inputs: ("provisioner", Text("ebs.csi.aws.com")));
        builder.Resource("kubernetes:storage.k8s.io/v1:StorageClass", "nfs", inputs: ("provisioner", Text("nfs.example.com")));

        Assert.Equal(
            ["here: kubernetes:storage.k8s.io/v1:StorageClass gp3: not encrypted as expected: parameters.encrypted: true"],
            new EncryptionCheck().Run(new([builder.Build()])).Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("aws:rds/cluster:Cluster", "keeps a database and is not protected")]
    [InlineData("aws:rds/globalCluster:GlobalCluster", "keeps a database and is not protected")]
    [InlineData("aws:dynamodb/table:Table", "keeps a table and is not protected")]
    [InlineData("aws:kms/key:Key", "keeps a key, and with it all that it encrypts and is not protected")]
    [InlineData("aws:secretsmanager/secret:Secret", "keeps a secret and is not protected")]
    public async Task Finds_data_that_is_not_protected(string type, string expected)
    {
        var result = await RunAsync(
            new ProtectionCheck(), resource => resource.Type == type, resource => resource with { Options = resource.Options with { Protect = false } });

        Assert.EndsWith($": {expected}", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deletionProtection", false, "AWS would delete it on request: expected deletionProtection: true")]
    [InlineData("skipFinalSnapshot", true, "its deletion would leave no copy: expected neither skipFinalSnapshot nor forceDestroy")]
    [InlineData("forceDestroy", true, "its deletion would leave no copy: expected neither skipFinalSnapshot nor forceDestroy")]
    public async Task Finds_a_database_that_AWS_would_let_go(string input, bool value, string expected)
    {
        var result = await RunAsync(new ProtectionCheck(), resource => resource.Type == "aws:rds/cluster:Cluster", resource => resource.With(input, new PlannedBool(value)));

        Assert.EndsWith($": {expected}", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws:rds/subnetGroup:SubnetGroup", "database")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "node")]
    public async Task Finds_a_database_or_a_node_in_a_public_subnet(string type, string what)
    {
        var result = await RunAsync(
            new ExposureCheck(),
            resource => resource.Type == type && resource.Region == "us-east-1",
            resource => resource.With("subnetIds", new PlannedList([Text("<us-east-1-public-use1-az1-subnet.id>")])));

        Assert.EndsWith(
            $"us-east-1-public-use1-az1 is a public subnet: a {what} there has a way from the Internet", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_a_private_subnet_that_hands_out_public_addresses()
    {
        var result = await RunAsync(
            new ExposureCheck(), Is("aws:ec2/subnet:Subnet", "us-east-1-private-use1-az1"), subnet => subnet.With("mapPublicIpOnLaunch", Yes));

        Assert.Contains(result.Lines, line => line.Contains("us-east-1-private-use1-az1 is a public subnet: a node", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", "publiclyAccessible", "is publicly accessible: expected publiclyAccessible: false")]
    [InlineData("eks:index:Cluster", "nodeAssociatePublicIpAddress", "gives its nodes public addresses")]
    [InlineData("eks:index:Cluster", "endpointPublicAccess", "its API answers the whole Internet: expected blocks in publicAccessCidrs, or a private endpoint")]
    public async Task Finds_what_is_opened_by_a_flag(string type, string input, string expected)
    {
        var result = await RunAsync(new ExposureCheck(), resource => resource.Type == type, resource => resource.With(input, Yes));

        Assert.EndsWith($": {expected}", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_a_public_API_open_to_all_and_allows_one_open_to_some()
    {
        static PlannedResource Open(PlannedResource cluster, string block) =>
            cluster.With("endpointPublicAccess", Yes).With("publicAccessCidrs", new PlannedList([Text(block)]));

        Assert.Equal(CheckStatus.Fail, (await RunAsync(new ExposureCheck(), cluster => cluster.Type == "eks:index:Cluster", cluster => Open(cluster, "0.0.0.0/0"))).Status);
        Assert.Equal(CheckStatus.Pass, (await RunAsync(new ExposureCheck(), cluster => cluster.Type == "eks:index:Cluster", cluster => Open(cluster, "203.0.113.0/24"))).Status);
    }

    [Theory]
    [InlineData("cidrIpv4", "0.0.0.0/0")]
    [InlineData("cidrIpv6", "::/0")]
    public async Task Finds_a_rule_that_lets_everyone_in(string input, string block)
    {
        var result = await RunAsync(
            new ExposureCheck(), Is("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "us-east-1-endpoints-https"), rule => rule.With(input, Text(block)));

        Assert.Equal(
            ["us-east-1: aws:vpc:SecurityGroupIngressRule us-east-1-endpoints-https: opens a security group to the whole Internet that is not a load balancer's"],
            result.Lines.AsEnumerable());
    }

    [Fact]
    public void Lets_everyone_reach_a_load_balancer()
    {
        var builder = new PlanBuilder("here");
        var group = builder.Resource("aws:ec2/securityGroup:SecurityGroup", "entrance");
        builder.Resource("aws:lb/loadBalancer:LoadBalancer", "entrance", inputs: ("securityGroups", new PlannedList([builder.Reference(group, "id")])));
        builder.Resource(
            "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
            "https",
            inputs: [("cidrIpv4", Text("0.0.0.0/0")), ("securityGroupId", builder.Reference(group, "id"))]);

        Assert.Equal(CheckStatus.Pass, new ExposureCheck().Run(new([builder.Build()])).Status);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", "policy.Statement[0] allows * on every resource")]
    [InlineData("""{"Effect":"Allow","Action":["s3:GetObject","ec2:*"],"Resource":["*"]}""", "policy.Statement[0] allows ec2:* on every resource")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::x"}""", "policy.Statement[0] allows s3:* on every resource")]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"arn:aws:s3:::x"}""", "policy.Statement[0] allows everything but what it names: expected Action")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::x/*"}""", "policy.Statement[0] allows everyone: expected a principal, or a condition")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"x"}""", "policy.Statement[0] allows everyone: expected a principal, or a condition")]
    [InlineData("""{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}""", null)]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::x/*"}""", null)]
    [InlineData("""{"Effect":"Allow","Action":"ec2:DescribeInstances","Resource":"*"}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"x","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}""", null)]
    public async Task Finds_statements_that_allow_too_much(string statement, string? expected)
    {
        var result = await RunAsync(
            new LeastPrivilegeCheck(),
            Is("aws:iam/rolePolicy:RolePolicy", "us-east-1-flow-logs"),
            policy => policy.With("policy", Text($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""")));

        Assert.Equal(expected is null ? [] : [$"us-east-1: aws:iam:RolePolicy us-east-1-flow-logs: {expected}"], result.Lines.AsEnumerable());
    }

    [Fact]
    public async Task Lets_a_key_say_what_may_be_done_with_itself() => Assert.Equal(
        CheckStatus.Pass,
        (await RunAsync(new LeastPrivilegeCheck(), key => key.Type == "aws:kms/key:Key", key => key)).Status);

    [Fact]
    public async Task Finds_a_policy_of_AWS_that_allows_everything()
    {
        var result = await RunAsync(
            new LeastPrivilegeCheck(),
            resource => resource.Type == "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            attachment => attachment.With("policyArn", Text("arn:aws:iam::aws:policy/AdministratorAccess")));

        Assert.EndsWith(": policyArn is AdministratorAccess", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_a_provider_that_does_not_tag() => Assert.Equal(
        ["us-east-1: pulumi:providers:aws us-east-1: its default tags lack environment, managed-by, project, stack"],
        (await RunAsync(new TagCheck(), resource => resource.Type == "pulumi:providers:aws", provider => provider.With("defaultTags", null))).Lines.AsEnumerable());

    [Fact]
    public async Task Finds_a_resource_without_a_provider_of_the_plan()
    {
        var result = await RunAsync(new TagCheck(), resource => resource.Type == "aws:ec2/vpc:Vpc", vpc => vpc with { Provider = null });

        Assert.Equal(["us-east-1: aws:ec2:Vpc us-east-1: has no provider of the plan, and so none of its tags"], result.Lines.AsEnumerable());
    }

    [Fact]
    public async Task Takes_an_encryption_switched_off_for_none()
    {
        var result = await RunAsync(new EncryptionCheck(), resource => resource.Type == "aws:rds/cluster:Cluster", resource => resource.With("storageEncrypted", No));

        Assert.Equal(CheckStatus.Fail, result.Status);
    }
}
