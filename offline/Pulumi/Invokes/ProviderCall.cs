namespace Pulumi;

/// <summary>A call of a provider's function or of a resource's method.</summary>
internal sealed class ProviderCall(string token, InputArgs args, Type? resultType)
{
    /// <summary>The function or method, for instance <c>aws:index/getRegion:getRegion</c>.</summary>
    public string Token { get; } = token;

    /// <summary>The arguments.</summary>
    public InputArgs Args { get; } = args;

    /// <summary>The type of the result; null where it is not asked for.</summary>
    public Type? ResultType { get; } = resultType;

    /// <summary>The resource whose method is called.</summary>
    public Resource? Self { get; init; }

    /// <summary>The provider that answers; null for the default one.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>Whether the result is the only member of what the provider answers.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether the call is held back until the resources that it depends on exist.</summary>
    public bool WaitsForResources { get; init; }

    /// <summary>The resources that must exist first, beside those its arguments come from.</summary>
    public ResourceSet DependsOn { get; init; }

    public async Task<List<InputProperty>> WriteArgsAsync()
    {
        var properties = await PropertyWriter.WriteArgsAsync(Args).ConfigureAwait(false);
        if (Self is not null)
            properties.AddRange(await PropertyWriter.WriteEntriesAsync([new("__self__", Self)]).ConfigureAwait(false));
        return properties;
    }

    /// <summary>The answer as the type of the result.</summary>
    public OutputData Read(Dictionary<string, object?> answer, ValueReader reader, ResourceSet resources)
    {
        if (ResultType is null)
            return OutputData.Known(null);

        object? value = IsSingle ? answer.Values.FirstOrDefault() : answer;
        return reader.Read(value, ResultType, resources, Token);
    }
}
