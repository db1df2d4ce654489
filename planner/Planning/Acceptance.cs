using MultiRegion.Infra.Configuration;

namespace MultiRegion.Planner.Planning;

/// <summary>A finding that a stack's configuration accepts.</summary>
/// <param name="Stack">The stack it is about.</param>
/// <param name="Place">Where the entry stands, as messages name it: <c>stacks/Pulumi.us-east-1.yaml: accept[0]</c>.</param>
/// <param name="Finding">The entry.</param>
internal sealed record Acceptance(string Stack, string Place, AcceptedFinding Finding);
