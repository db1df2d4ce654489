namespace Pulumi;

/// <summary>The hooks of a resource by the moment at which they run.</summary>
public class ResourceHookBinding
{
    public List<ResourceHook> BeforeCreate { get; set; } = [];
    public List<ResourceHook> AfterCreate { get; set; } = [];
    public List<ResourceHook> BeforeUpdate { get; set; } = [];
    public List<ResourceHook> AfterUpdate { get; set; } = [];
    public List<ResourceHook> BeforeDelete { get; set; } = [];
    public List<ResourceHook> AfterDelete { get; set; } = [];
    public List<ErrorHook> OnError { get; set; } = [];

    public bool IsEmpty =>
        BeforeCreate.Count + AfterCreate.Count + BeforeUpdate.Count + AfterUpdate.Count
        + BeforeDelete.Count + AfterDelete.Count + OnError.Count == 0;

    public ResourceHookBinding Clone() => Concat(new());

    public ResourceHookBinding Concat(ResourceHookBinding other) => new()
    {
        BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
        AfterCreate = [.. AfterCreate, .. other.AfterCreate],
        BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
        AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
        BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
        AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        OnError = [.. OnError, .. other.OnError],
    };
}
