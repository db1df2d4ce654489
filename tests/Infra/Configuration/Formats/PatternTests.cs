using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class PatternTests
{
    [Theory]
    [InlineData("production")]
    [InlineData("staging-2")]
    public void Accepts_an_environment(string name) => Assert.Equal(name, Pattern.Environment.Reads($"\"{name}\""));

    [Theory]
    [InlineData("Pre Production", "Write pre-production.")]
    [InlineData("pre_production", "Write pre-production.")]
    [InlineData("", "Write it like production.")]
    [InlineData("pré", "Write it like production.")]
    public void Rejects_what_no_tag_or_alarm_should_be_called(string name, string fix) => Assert.Equal(
        $"got '{name}', expected a name of lower-case letters, digits and hyphens. {fix}", Pattern.Environment.Refuses($"\"{name}\""));

    [Theory]
    [InlineData("example.com")]
    [InlineData("eu.platform.example.co.uk")]
    [InlineData("xn--bcher-kva.example")]
    public void Accepts_a_domain(string name) => Assert.Equal(name, Pattern.Domain.Reads($"\"{name}\""));

    [Theory]
    [InlineData("Example.com.", "Write example.com.")]
    [InlineData("example", "Write it like example.com.")]
    [InlineData("-example.com", "Write it like example.com.")]
    [InlineData("https://example.com", "Write it like example.com.")]
    public void Rejects_what_is_no_domain(string name, string fix) =>
        Assert.Equal($"got '{name}', expected a domain name. {fix}", Pattern.Domain.Refuses($"\"{name}\""));

    [Fact]
    public void Accepts_a_hosted_zone_id() => Assert.Equal("Z0EXAMPLE", Pattern.HostedZoneId.Reads("\"Z0EXAMPLE\""));

    [Theory]
    [InlineData("/hostedzone/Z0EXAMPLE", "Write Z0EXAMPLE.")]
    [InlineData("example.com", "Write it like Z0123456789ABCDEFGHIJ.")]
    public void Rejects_what_is_no_hosted_zone_id(string id, string fix) => Assert.Equal(
        $"got '{id}', expected the ID of a Route 53 hosted zone. {fix}", Pattern.HostedZoneId.Refuses($"\"{id}\""));

    [Theory]
    [InlineData("eipalloc-0123456789abcdef0")]
    [InlineData("eipalloc-01234567")] // the ids of before 2016
    public void Accepts_an_allocation(string id) => Assert.Equal(id, Pattern.AllocationId.Reads($"\"{id}\""));

    [Theory]
    [InlineData("EIPALLOC-01234567", "Write eipalloc-01234567.")]
    [InlineData("eipassoc-01234567", "Write it like eipalloc-0123456789abcdef0.")]
    [InlineData("203.0.113.7", "Write it like eipalloc-0123456789abcdef0.")]
    public void Rejects_what_is_no_allocation(string id, string fix) => Assert.Equal(
        $"got '{id}', expected the allocation ID of an Elastic IP. {fix}", Pattern.AllocationId.Refuses($"\"{id}\""));

    [Fact]
    public void Rejects_the_full_name_of_a_stack() => Assert.Equal(
        "got 'acme/multi-region/us-east-1', expected the short name of a stack. Write us-east-1.",
        Pattern.Stack.Refuses("\"acme/multi-region/us-east-1\""));

    [Theory]
    [InlineData("m7i.xlarge")]
    [InlineData("m7i-flex.large")]
    [InlineData("c7gn.16xlarge")]
    [InlineData("m7i.metal-24xl")]
    [InlineData("u-6tb1.112xlarge")]
    [InlineData("t3.micro")]
    public void Accepts_an_instance_type(string type) => Assert.Equal(type, Pattern.InstanceType.Reads($"\"{type}\""));

    [Theory]
    [InlineData("db.r7g.large", "Write r7g.large.")]
    [InlineData("M7I.XLARGE", "Write m7i.xlarge.")]
    [InlineData("m7i", "Write it like m7i.xlarge.")]
    [InlineData("m7i.huge", "Write it like m7i.xlarge.")]
    public void Rejects_what_is_no_instance_type(string type, string fix) => Assert.Equal(
        $"got '{type}', expected an EC2 instance type. {fix}", Pattern.InstanceType.Refuses($"\"{type}\""));

    [Theory]
    [InlineData("5", "got the number 5, expected an EC2 instance type. Write it in quotes: \"5\".")]
    [InlineData("true", "got the flag true, expected an EC2 instance type. Write it in quotes: \"true\".")]
    [InlineData("[\"m7i.xlarge\"]", "got a list, expected an EC2 instance type. Write it like m7i.xlarge.")]
    [InlineData("{}", "got an object, expected an EC2 instance type. Write it like m7i.xlarge.")]
    public void Rejects_what_is_no_text(string json, string message) => Assert.Equal(message, Pattern.InstanceType.Refuses(json));

    // $ instead of \z let the line break pass.
    [Fact]
    public void Rejects_a_line_break_at_the_end() =>
        Assert.Equal("got 'example.com ', expected a domain name. Write it like example.com.", Pattern.Domain.Refuses("\"example.com\\n\""));
}
