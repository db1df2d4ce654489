namespace MultiRegion.Infra;

/// <summary>What kind of value a region stack exports under a name.</summary>
internal enum OutputShape
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Text; empty where the region has no such thing.</summary>
    TextOrNone,

    /// <summary>One text for each zone of the region, by zone id.</summary>
    TextByZone,

    /// <summary>A whole number.</summary>
    Number,
}
