using MultiRegion.Planner.Configuration;

namespace MultiRegion.Tests.Planner.Configuration;

public class YamlJsonTests
{
    [Theory]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("'1.30'", "1.30")]
    [InlineData("1.30", "1.30")] // as written: what it means is for the program's rules to say
    [InlineData("true", "true")]
    [InlineData("~", "")]
    [InlineData("", "")]
    public void Hands_a_scalar_on_as_it_is_written(string yaml, string expected) => Assert.Equal(expected, Convert(yaml).Text);

    [Theory]
    [InlineData("[20, -3, +4]", "[20,-3,4]")]
    [InlineData("[1.35, .5, 1e3, 2.]", "[1.35,0.5,1000,2]")]
    [InlineData("['1.35', \"20\"]", "[\"1.35\",\"20\"]")]
    [InlineData("[true, False, 'true', yes]", "[true,false,\"true\",\"yes\"]")]
    [InlineData("[null, ~, '']", "[null,null,\"\"]")]
    [InlineData("[10.16.0.0/16, m7i.xlarge, 0x1F, 0o17, .inf, .nan, 1_000, 1e999]", "[\"10.16.0.0/16\",\"m7i.xlarge\",\"0x1F\",\"0o17\",\".inf\",\".nan\",\"1_000\",\"1e999\"]")]
    [InlineData("[!!str 1.35]", "[\"1.35\"]")]
    [InlineData("[99999999999999999999]", "[1E+20]")]
    [InlineData("{ b: { c: [] }, a: {} }", "{\"b\":{\"c\":[]},\"a\":{}}")]
    [InlineData("[<x>, 'ä & ö']", "[\"<x>\",\"ä & ö\"]")]
    public void Types_what_is_nested_by_the_core_schema(string yaml, string expected) => Assert.Equal(expected, Convert(yaml).Text);

    [Theory]
    [InlineData("{ secure: v1:abc }", "[secret]", true)]
    [InlineData("{ user: admin, password: { secure: v1:abc } }", "{\"user\":\"admin\",\"password\":\"[secret]\"}", true)]
    [InlineData("{ secure: v1:abc, other: 1 }", "{\"secure\":\"v1:abc\",\"other\":1}", false)]
    public void Stands_in_for_what_only_the_service_can_decrypt(string yaml, string expected, bool secret) =>
        Assert.Equal(new ConfigurationValue(expected, secret), Convert(yaml));

    private static ConfigurationValue Convert(string yaml) =>
        YamlJson.ToConfigurationValue(Assert.IsType<YamlMapping>(YamlReader.Read($"key: {yaml}\n"))["key"]!);
}
