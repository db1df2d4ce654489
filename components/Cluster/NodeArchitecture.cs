namespace MultiRegion.Components.Cluster;

/// <summary>Which machine image fits an instance type.</summary>
public static class NodeArchitecture
{
    /// <summary>The Amazon Linux 2023 image of EKS for x86-64.</summary>
    public const string X86Image = "AL2023_x86_64_STANDARD";

    /// <summary>The Amazon Linux 2023 image of EKS for Graviton.</summary>
    public const string ArmImage = "AL2023_ARM_64_STANDARD";

    /// <summary>
    /// True for Graviton types: AWS writes a <c>g</c> among the attributes behind the generation (<c>m7g</c>,
    /// <c>c6gn</c>, <c>r8gd</c>), and calls the first generation <c>a1</c>. <c>g5</c> is a GPU family on x86,
    /// <c>g5g</c> a GPU family on Graviton.
    /// </summary>
    /// <seealso href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html"/>
    public static bool IsArm(string instanceType)
    {
        var family = instanceType.Split('.')[0];
        var generation = family.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return family is "a1" || (generation >= 0 && family[generation..].Contains('g'));
    }

    /// <summary>The image for a node group of these types, which must all be of one architecture.</summary>
    public static string ImageFor(IEnumerable<string> instanceTypes) => instanceTypes.All(IsArm) ? ArmImage : X86Image;
}
