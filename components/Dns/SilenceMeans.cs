namespace MultiRegion.Components.Dns;

/// <summary>What Route 53 makes of an alarm without data; the names are the API's.</summary>
internal enum SilenceMeans
{
    /// <summary>Nothing new: what was last seen still holds.</summary>
    LastKnownStatus,

    /// <summary>Nothing is wrong.</summary>
    Healthy,
}
