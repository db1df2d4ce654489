using MultiRegion.Offline;
using Pulumi;

namespace MultiRegion.Tests.Offline.Planning;

/// <summary>Plans a stack that a test declares in a few lines.</summary>
internal static class PlanProgram
{
    public static PlanRequest Request => new() { Project = "multi-region", Stack = "us-east-1" };

    public static Task<PlannedStack> PlanAsync(Action program, PlanRequest? request = null) =>
        PlanEngine.PlanAsync(request ?? Request, () => new ProgramStack(program, [], []));

    /// <summary>Plans a stack with one output.</summary>
    public static async Task<PlannedValue> PlanOutputAsync<T>(Func<Output<T>> program, PlanRequest? request = null)
    {
        var plan = await PlanEngine.PlanAsync(request ?? Request, () => new OutputStack<T>(program));
        return Assert.Single(plan.Outputs.Members, output => output.Key == "result").Value;
    }

    public static Task<PlannedStack> PlanAsync(ResourceTransformation transformation, Action program) =>
        PlanEngine.PlanAsync(Request, () => new ProgramStack(program, [transformation], []));

    public static Task<PlannedStack> PlanAsync(ResourceTransform transform, Action program) =>
        PlanEngine.PlanAsync(Request, () => new ProgramStack(program, [], [transform]));

    public static PlannedResource Named(this PlannedStack plan, string name) =>
        Assert.Single(plan.Resources, resource => resource.Name == name);

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Action program, List<ResourceTransformation> transformations, List<ResourceTransform> transforms)
            : base(new StackOptions { ResourceTransformations = transformations, ResourceTransforms = transforms }) => program();
    }

    private sealed class OutputStack<T> : Stack
    {
        public OutputStack(Func<Output<T>> program) => Result = program();

        [Output("result")]
        public Output<T> Result { get; private set; }
    }
}
