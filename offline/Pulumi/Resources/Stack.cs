namespace Pulumi;

/// <summary>The root of everything a program declares; its outputs are its properties.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null) : base(RootType, RootName(), ToComponentOptions(options)) =>
        Deployment.Required.Stack = this;

    /// <summary>A stack whose resources and outputs a function declares.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> init, StackOptions? options) : this(options) =>
        RegisterOutputs(init());

    /// <summary>Whether a function declares the outputs, rather than the properties of a class.</summary>
    internal bool IsInline => GetType() == typeof(Stack);

    /// <summary>Hands the properties marked as outputs to the engine, once the constructor is through.</summary>
    internal void RegisterPropertyOutputs()
    {
        var members = OutputMember.Of(GetType()).Where(member => member.Name != "urn").ToList();
        var values = members.ToDictionary(member => member.Name, member => member.Read(this));

        var missing = values.Where(value => value.Value is null).Select(value => value.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) {Quoted(missing)} have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        RegisterOutputs(values);
    }

    internal static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string RootName() => $"{Deployment.Required.ProjectName}-{Deployment.Required.StackName}";

    private static ComponentResourceOptions ToComponentOptions(StackOptions? options) => options is null
        ? new()
        : new()
        {
            ResourceTransformations = options.ResourceTransformations,
            ResourceTransforms = options.ResourceTransforms,
        };
}
