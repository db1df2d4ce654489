namespace Pulumi;

/// <summary>Lists and maps of inputs are enumerable for collection initialisers only.</summary>
internal static class InputEnumeration
{
    public static NotSupportedException NotSynchronous(object collection) =>
        new($"A {collection.GetType().FullName} cannot be synchronously enumerated. Use GetAsyncEnumerator instead.");
}
