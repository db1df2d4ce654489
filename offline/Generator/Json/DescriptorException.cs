using System;

namespace MultiRegion.Offline.Generator.Json;

/// <summary>What is wrong with a descriptor, and on which line; becomes a compiler error there.</summary>
internal sealed class DescriptorException(string reason, int line) : Exception(reason)
{
    public int Line { get; } = line;
}
