using MultiRegion.Components.Identity;

namespace MultiRegion.Components.Addons;

/// <summary>What the pods of one service account may do in AWS.</summary>
/// <param name="Namespace">The service account's namespace.</param>
/// <param name="ServiceAccount">The service account's name.</param>
/// <param name="Permissions">All they may do, and nothing that another add-on needs.</param>
public sealed record ServiceIdentity(string Namespace, string ServiceAccount, Func<AddonScope, PolicyDocument> Permissions);
