using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Offline;

namespace MultiRegion.Tests.Planner.Snapshots;

/// <summary>Plans of any shape, odd texts included.</summary>
internal static class AnyPlan
{
    private const string Prefix = "urn:pulumi:us-east-1::multi-region::";

    private static readonly string[] Texts =
    [
        "", "plain", "<us-east-1-vpc.id>", "with \"quotes\" and \\", "two\nlines", "\n", "a\n\n  indented\n", "carriage\r\nreturn",
        "tab\tbed", "| bar", "- dash", "end, 3 resources", "größer < 5", "42", "true", "{}", "[]", "{", "null",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*"}]}""", """{ "spaced": 1 }""", """[1,2.50,"x"]""",
        """{"a":1,"a":2}""", """{"escaped":"\u003C"}""", "[1,]", "\u001b[31m", "\u0085", "name: value", "🌍",
    ];

    private static readonly string[] Names = ["name", "a.b", "kubernetes.io/role", "with space", "colon:", "\"", "-", "*", "Ä", "", "_x", "0"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Elements(Texts), Gen.ArrayOf(Gen.Choose(32, 126)).Select(letters => string.Concat(letters.Select(letter => (char)letter))));

    private static readonly Gen<string> Name = Gen.Elements(Names);

    private static readonly Gen<ImmutableArray<string>> SomeTexts = Gen.ListOf(Text).Select(texts => texts.Distinct().Order(StringComparer.Ordinal).ToImmutableArray());

    private static readonly Gen<PlannedValue> Scalar = Gen.OneOf(
        Gen.Constant<PlannedValue>(PlannedNull.Instance),
        Gen.Elements(true, false).Select(flag => (PlannedValue)new PlannedBool(flag)),
        Gen.Elements(0, -1, 42, 0.1, 1e21, -1e-7, double.MaxValue).Select(number => (PlannedValue)new PlannedNumber(number)),
        Text.Select(text => (PlannedValue)new PlannedString(text)),
        Text.Select(text => (PlannedValue)new PlannedUnknown(text)),
        Text.Select(text => (PlannedValue)new PlannedSecret(new PlannedString(text))),
        from kind in Gen.Elements("file", "text", "remote", "archive") from text in Text select (PlannedValue)new PlannedAsset(kind, text));

    /// <summary>A stack's plan, in the order of a snapshot.</summary>
    public static Gen<PlannedStack> Stack { get; } =
        from outputs in Members(2)
        from resources in Gen.NonEmptyListOf(Resource())
        select WithSymbols(Root(outputs), [.. resources.DistinctBy(resource => resource.Urn).Select((resource, index) => resource)], outputs);

    private static Gen<PlannedObject> Members(int depth) =>
        from count in Gen.Choose(0, 4)
        from names in Gen.ListOf(Name, count)
        from values in Gen.ListOf(Value(depth), count)
        select new PlannedObject(names.Zip(values).DistinctBy(member => member.First)
            .ToImmutableSortedDictionary(member => member.First, member => member.Second, StringComparer.Ordinal));

    private static Gen<PlannedValue> Value(int depth) => depth == 0 ? Scalar : Gen.OneOf(
        Scalar,
        Gen.Choose(0, 3).SelectMany(count => Gen.ListOf(Value(depth - 1), count)).Select(items => (PlannedValue)new PlannedList([.. items])),
        Members(depth - 1).Select(members => (PlannedValue)members));

    private static Gen<PlannedOptions> Options() =>
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 4)
        from texts in SomeTexts
        from text in Text
        from seconds in Gen.Choose(1, 100_000)
        from version in Gen.Elements("7.48.0", "7.49.0", null)
        select new PlannedOptions
        {
            Protect = flags[0],
            RetainOnDelete = flags[1],
            DeleteBeforeReplace = flags[2] ? flags[3] : null,
            IgnoreChanges = texts,
            ReplaceOnChanges = flags[0] ? texts : [],
            DependsOn = flags[1] ? [$"{Prefix}a:b:C::d"] : [],
            Aliases = flags[2] ? ["urn:pulumi:old::multi-region::a:b:C::d"] : [],
            AdditionalSecretOutputs = flags[3] ? texts : [],
            ImportId = flags[0] ? text : null,
            DeletedWith = flags[1] ? $"{Prefix}a:b:C::d" : null,
            ReplaceWith = flags[3] ? [$"{Prefix}a:b:C::d"] : [],
            HideDiffs = texts,
            PluginDownloadUrl = flags[2] ? text : null,
            Version = version,
            CreateTimeout = flags[0] ? TimeSpan.FromSeconds(seconds) : null,
            UpdateTimeout = flags[1] ? TimeSpan.FromSeconds(seconds) : null,
            DeleteTimeout = flags[2] ? TimeSpan.FromMilliseconds(seconds) : null,
        };

    private static Gen<PlannedResource> Resource() =>
        from component in Gen.Elements("", "multi-region:network:RegionNetwork$", "multi-region:a:B$multi-region:c:D$")
        from type in Gen.Elements("aws:ec2/vpc:Vpc", "eks:index:Cluster", "pulumi:providers:aws", "multi-region:x:Y")
        from name in Gen.Elements("us-east-1", "a::b", "a-b", "{x}")
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 4)
        from inputs in Members(3)
        from outputs in Members(1)
        from secrets in SomeTexts
        from options in Options()
        select new PlannedResource
        {
            Urn = $"{Prefix}{component}{type}::{name}",
            Type = type,
            Name = name,
            Custom = flags[0],
            Remote = flags[1],
            Parent = $"{Prefix}pulumi:pulumi:Stack::multi-region-us-east-1",
            Provider = flags[2] ? "urn:pulumi:other::multi-region::pulumi:providers:aws::x" : null,
            Region = flags[3] ? "us-east-1" : null,
            Inputs = inputs,
            SecretInputs = secrets,
            Dependencies = flags[2] ? [$"{Prefix}a:b:C::d", $"{Prefix}a:b:C::e", "urn:pulumi:z::y::x::w"] : [],
            PropertyDependencies = flags[2]
                ? ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal).Add("vpcId", [$"{Prefix}a:b:C::d", $"{Prefix}a:b:C::e"])
                : ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal),
            Options = options,
            Outputs = outputs,
        };

    private static PlannedResource Root(PlannedObject outputs) => new PlanBuilder("us-east-1").Root with { Outputs = outputs };

    private static PlannedStack WithSymbols(PlannedResource root, ImmutableArray<PlannedResource> resources, PlannedObject outputs)
    {
        var ordered = MultiRegion.Planner.Snapshots.SnapshotWriter.InOrder(resources.Prepend(root)).ToImmutableArray();
        var used = ordered.SelectMany(resource => new[] { resource.Inputs, resource.Outputs })
            .SelectMany(MultiRegion.Planner.Planning.Placeholder.In)
            .Distinct();
        return new()
        {
            Name = "us-east-1",
            Project = "multi-region",
            Resources = ordered,
            Outputs = outputs,
            Symbols = used.ToImmutableSortedDictionary(placeholder => placeholder, _ => new PlannedSymbol(ordered[^1].Urn, "id"), StringComparer.Ordinal),
            Messages = [],
        };
    }
}
