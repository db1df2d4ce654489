using Pulumi;

namespace MultiRegion.Tests.Sdk;

public class Site : ComponentResource
{
    public Site(string name, ComponentResourceOptions? options = null) : base("sample:site:Site", name, options)
    {
    }

    public void Finish(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
