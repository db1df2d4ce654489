using MultiRegion.Infra.Configuration;
using Pulumi;

namespace MultiRegion.Infra;

/// <summary>Makes the stack that the running deployment's configuration asks for.</summary>
public sealed class StackSelector : IServiceProvider
{
    /// <summary>The stack, for <see cref="Stack"/>; nothing for any other type.</summary>
    /// <exception cref="RunException">The configuration is wrong; the message lists every problem.</exception>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(Stack)
            ? Create(ConfigurationSource.FromPulumi(new Config(), Deployment.Instance.StackName) with
            {
                Project = Deployment.Instance.ProjectName,
                Files = NamedFiles.Below(Deployment.Instance.RootDirectory),
            })
            : null;

    /// <summary>The stack for a configuration from elsewhere.</summary>
    /// <exception cref="RunException">The configuration is wrong; the message lists every problem.</exception>
    public static Stack Create(ConfigurationSource source)
    {
        var (settings, problems) = StackSettings.Load(source);
        return settings switch
        {
            RegionSettings region => new RegionStack(region),
            GlobalSettings global => new GlobalStack(global),
            _ => throw new RunException(string.Join('\n', problems)),
        };
    }
}
