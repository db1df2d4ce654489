namespace MultiRegion.Planner.Runbooks;

/// <summary>One step of a runbook.</summary>
/// <param name="Title">What is done, as a sentence without a full stop.</param>
/// <param name="Command">What to type.</param>
/// <param name="Expect">What it shows when it worked.</param>
/// <param name="Takes">How long it takes.</param>
/// <param name="IfItFails">What to do when it did not work.</param>
internal sealed record RunbookStep(string Title, string Command, string Expect, string Takes, string IfItFails);
