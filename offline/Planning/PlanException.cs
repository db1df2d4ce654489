namespace MultiRegion.Offline;

/// <summary>A program could not be planned. Nothing of the plan is kept.</summary>
public sealed class PlanException : Exception
{
    internal PlanException(IReadOnlyList<string> messages, IReadOnlyList<Exception> failures)
        : base(string.Join("\n", messages), failures switch { [] => null, [var only] => only, _ => new AggregateException(failures) }) =>
        Messages = messages;

    /// <summary>What is wrong, one text per problem, without stack traces. The exceptions themselves, where there were any, are in <see cref="Exception.InnerException"/>.</summary>
    public IReadOnlyList<string> Messages { get; }
}
