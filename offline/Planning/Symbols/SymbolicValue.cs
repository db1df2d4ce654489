using Pulumi;

namespace MultiRegion.Offline;

/// <summary>
/// Makes values that stand for what is not known yet. Text becomes a placeholder; an object whose members are all text
/// becomes an object of placeholders, a resource one whose outputs are; anything else stays unknown.
/// </summary>
internal static class SymbolicValue
{
    // Output types may contain each other without end.
    private const int MaximumDepth = 4;

    public static OutputData Create(Type type, PlanSymbol symbol, bool isSecret, ResourceSet resources) =>
        TryCreate(type, symbol, resources, MaximumDepth, out var value)
            ? OutputData.Known(value, isSecret, resources, symbol)
            : OutputData.Unknown(null, isSecret, resources, symbol);

    /// <summary>The nearest there is to a value, for programs that do not take an output: members that cannot be placeholders keep their default.</summary>
    public static object? CreateNearest(Type type, PlanSymbol symbol)
    {
        if (TryCreate(type, symbol, ResourceSet.Empty, MaximumDepth, out var value))
            return value;

        return OutputShape.Of(type) is { } shape
            ? shape.Create([.. shape.Members.Select(member => CreateNearest(member.Type, symbol.Member(member.Name)))])
            : type.IsValueType ? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type) : null;
    }

    private static bool TryCreate(Type type, PlanSymbol symbol, ResourceSet resources, int depth, out object? value)
    {
        value = null;
        if (type == typeof(string))
            value = symbol.Text;
        else if (typeof(Resource).IsAssignableFrom(type))
            value = CreateResource(type, symbol, resources);
        else if (depth > 0 && OutputShape.Of(type) is { Members.Count: > 0 } shape)
            value = TryCreateObject(shape, symbol, resources, depth - 1);

        return value is not null;
    }

    private static object? TryCreateObject(OutputShape shape, PlanSymbol symbol, ResourceSet resources, int depth)
    {
        var values = new object?[shape.Members.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!TryCreate(shape.Members[i].Type, symbol.Member(shape.Members[i].Name), resources, depth, out values[i]))
                return null;
        }

        return shape.Create(values);
    }

    // A resource below a remote component: it belongs to the component as far as the program's graph goes.
    private static Resource CreateResource(Type type, PlanSymbol symbol, ResourceSet resources) =>
        ResourceReference.Create(type, type.Name, symbol.Text, _ => new MemberState(symbol, resources));

    private sealed class MemberState(PlanSymbol symbol, ResourceSet resources) : ResourceState
    {
        public override OutputData Read(OutputMember member) =>
            Create(member.Type!, symbol.Member(member.Name), isSecret: false, resources);
    }
}
