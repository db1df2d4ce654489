using System.Collections.Immutable;
using Pulumi;

namespace MultiRegion.Offline;

/// <summary>Runs the transforms that reach a resource: its own, then those of its parents up to the stack.</summary>
internal static class Transforms
{
    public static IReadOnlyList<ResourceTransform> For(PlanEntry entry)
    {
        if (entry.Registration.Resource is Stack)
            return [];

        List<ResourceTransform>? transforms = null;
        for (var current = entry; current is not null; current = current.Parent)
        {
            if (current.Registration.Options.TransformsOrEmpty is { Count: > 0 } own)
                (transforms ??= []).AddRange(own);
        }

        return transforms ?? [];
    }

    public static async Task<(List<InputProperty> Inputs, ResourceOptions Options)> RunAsync(
        IReadOnlyList<ResourceTransform> transforms, Registration registration, List<InputProperty> inputs)
    {
        var args = inputs.ToImmutableDictionary(property => property.Name, property => ToArgument(property.Value));
        var options = registration.Options;
        foreach (var transform in transforms)
        {
            if (await transform(new(registration.Name, registration.Type, registration.Custom, args, options)).ConfigureAwait(false)
                is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
                throw new RunException($"Transforms cannot currently be used to change the `parent` of a resource: '{registration.Name}'.");
            (args, options) = (result.Args, result.Options);
        }

        return (await PropertyWriter.WriteEntriesAsync(args).ConfigureAwait(false), options);
    }

    // A transform sees values as the engine holds them: plain, and as outputs where they are unknown, secret or come from resources.
    private static object? ToArgument(object? value) => value switch
    {
        OutputData data => new Output<object?>(data.WithValue(ToArgument(data.Value))),
        object?[] items => ImmutableArray.CreateRange(items.Select(ToArgument)),
        Dictionary<string, object?> members => members.ToImmutableDictionary(member => member.Key, member => ToArgument(member.Value)),
        _ => value,
    };
}
