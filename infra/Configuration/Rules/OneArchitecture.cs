using MultiRegion.Components.Cluster;
using MultiRegion.Infra.Configuration.Reading;

namespace MultiRegion.Infra.Configuration.Rules;

/// <summary>The instance types of a node group share one processor architecture, for its nodes boot from one image.</summary>
internal static class OneArchitecture
{
    /// <summary>Points at the types of another architecture than the first.</summary>
    public static IEnumerable<ConfigurationProblem> Check(SettingList<string> instanceTypes)
    {
        var types = instanceTypes.Items.Where(type => type.IsSet).ToList();
        return from type in types.Skip(1)
               where NodeArchitecture.IsArm(type) != NodeArchitecture.IsArm(types[0])
               select type.Problem(
                   $"but {types[0].Value} is {Name(types[0])} and this is {Name(type)}", "List types of one architecture.");
    }

    private static string Name(string type) => NodeArchitecture.IsArm(type) ? "Graviton" : "x86";
}
