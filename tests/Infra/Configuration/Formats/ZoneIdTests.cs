using MultiRegion.Infra.Configuration.Formats;

namespace MultiRegion.Tests.Infra.Configuration.Formats;

public class ZoneIdTests
{
    [Theory]
    [InlineData("use1-az1")]
    [InlineData("apne1-az4")]
    public void Accepts_a_zone_id(string zone) => Assert.Equal(zone, ZoneId.Format.Reads($"\"{zone}\""));

    [Theory]
    [InlineData("use1-az3")]
    [InlineData("usw1-az2")]
    [InlineData("cac1-az3")]
    public void Rejects_a_zone_without_control_planes(string zone) => Assert.Equal(
        $"got '{zone}', where EKS places no control plane. Choose another zone of the region.", ZoneId.Format.Refuses($"\"{zone}\""));

    [Fact]
    public void Rejects_a_zone_name_and_names_an_id() => Assert.Equal(
        "got 'us-west-2a', which is a zone's name and means another place in every account. "
        + "Write its ID, e.g. usw2-az1; 'aws ec2 describe-availability-zones' lists both.",
        ZoneId.Format.Refuses("\"us-west-2a\""));

    [Theory]
    [InlineData("use1-az0")]
    [InlineData("use1-az01")]
    [InlineData("use1-az8")] // SubnetPlan has a place for seven
    [InlineData("use1-bos1-az1")] // a local zone
    [InlineData("zz-nowhere-1a")]
    public void Rejects_what_is_no_zone_id(string zone) => Assert.Equal(
        $"got '{zone}', expected the ID of an availability zone. Write it like use1-az1.", ZoneId.Format.Refuses($"\"{zone}\""));
}
