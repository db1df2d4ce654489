namespace MultiRegion.Tests.Planner.Mesh;

/// <summary>A test that needs node and the published schemas; where they are not, it says what to run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedSchemaFactAttribute : FactAttribute
{
    public PublishedSchemaFactAttribute()
    {
        if (Folder is null)
            Skip = "Run 'npm ci' in tests/Planner/Mesh/schemas to judge the resources by Istio's published schemas.";
    }

    /// <summary>Where the schemas are; null where they are not installed.</summary>
    internal static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var schemas = Path.Combine(folder.FullName, "tests", "Planner", "Mesh", "schemas");
            if (Directory.Exists(Path.Combine(schemas, "node_modules", "@kubernetes-models", "istio")))
                return schemas;
        }

        return null;
    }
}
