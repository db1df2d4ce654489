namespace Pulumi;

/// <summary>A message could not be logged.</summary>
public class LogException : Exception
{
    public LogException(Exception exception) : base("Error occurred during logging", exception)
    {
    }
}
