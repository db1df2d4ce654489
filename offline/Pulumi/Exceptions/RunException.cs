namespace Pulumi;

/// <summary>A program cannot go on, for a reason its message tells in full.</summary>
public class RunException : Exception
{
    public RunException(string message) : base(message)
    {
    }

    public RunException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) {Stack.Quoted(outputAttributeNames)} have incorrect type. " +
        "[Output] attributed properties must be instances of Output<T>.");
}
