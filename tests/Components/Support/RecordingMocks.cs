using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace MultiRegion.Tests.Components.Support;

/// <summary>A resource as the mocks saw it.</summary>
internal sealed record Registration(string Type, string Name, ImmutableDictionary<string, object> Inputs, string Provider)
{
    internal object? this[string input] => Inputs.GetValueOrDefault(input);

    internal string Text(string input) => Assert.IsType<string>(Inputs[input]);

    internal bool Flag(string input) => Assert.IsType<bool>(Inputs[input]);

    internal double Number(string input) => Assert.IsType<double>(Inputs[input]);

    internal string[] Texts(string input) =>
        [.. Assert.IsType<ImmutableArray<object>>(Inputs[input]).Select(item => (string)item)];

    internal ImmutableDictionary<string, object> Object(string input) =>
        Assert.IsType<ImmutableDictionary<string, object>>(Inputs[input]);

    internal ImmutableArray<ImmutableDictionary<string, object>> Objects(string input) =>
        [.. Assert.IsType<ImmutableArray<object>>(Inputs[input]).Cast<ImmutableDictionary<string, object>>()];
}

/// <summary>
/// Strict mocks: only the types a test names may be declared, and no provider function may be called that it does not
/// answer. They give every resource an id and a few outputs that name it, and remember what they saw.
/// </summary>
internal sealed class RecordingMocks
{
    internal const string Account = "123456789012";

    private readonly Mock<IMocks> mock = new(MockBehavior.Strict);
    private readonly List<Registration> seen = [];

    internal RecordingMocks(params IEnumerable<string> types)
    {
        mock.Setup(mocks => mocks.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Callback<MockRegisterResourceOutputsRequest>(Remember).Returns(Task.CompletedTask);

        // One setup for all types: Moq tries the setups one by one, and that adds up over a whole stack.
        var allowed = types.ToHashSet();
        mock.Setup(mocks => mocks.NewResourceAsync(It.Is<MockResourceArgs>(args => allowed.Contains(args.Type!))))
            .Returns<MockResourceArgs>(args => Task.FromResult(Register(args)));
    }

    /// <summary>What the stack exports, by name.</summary>
    internal ImmutableDictionary<string, Output<object?>> StackOutputs { get; private set; } = ImmutableDictionary<string, Output<object?>>.Empty;

    internal IReadOnlyList<Registration> Seen
    {
        get
        {
            lock (seen)
                return [.. seen];
        }
    }

    /// <summary>Runs what declares resources, as a preview in which only what the mocks return is known.</summary>
    internal static Task<RecordingMocks> Run(IEnumerable<string> types, Action declare) =>
        Run(types, ImmutableDictionary<string, object>.Empty, declare);

    /// <summary>The same where provider functions are called; what is not among the answers may not be.</summary>
    internal static async Task<RecordingMocks> Run(IEnumerable<string> types, IReadOnlyDictionary<string, object> answers, Action declare)
    {
        var mocks = new RecordingMocks(types);
        foreach (var (token, answer) in answers)
            mocks.mock.Setup(mock => mock.CallAsync(It.Is<MockCallArgs>(args => args.Token == token))).ReturnsAsync(answer);
        await Deployment.TestAsync(mocks.mock.Object, new TestOptions(), declare);
        return mocks;
    }

    /// <summary>Runs a stack, as a preview in which only what the mocks return is known.</summary>
    internal static async Task<RecordingMocks> Run(IEnumerable<string> types, Func<Stack> create)
    {
        var mocks = new RecordingMocks(types);
        await Deployment.TestWithServiceProviderAsync<Stack>(mocks.mock.Object, new Factory(create), new TestOptions());
        return mocks;
    }

    internal IReadOnlyList<Registration> OfType(string type) => [.. Seen.Where(resource => resource.Type == type)];

    internal Registration Single(string type) => Assert.Single(OfType(type));

    internal Registration Single(string type, string name) =>
        Assert.Single(Seen, resource => resource.Type == type && resource.Name == name);

    private void Remember(MockRegisterResourceOutputsRequest request)
    {
        if (request.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal))
            StackOutputs = request.Outputs;
    }

    private (string? Id, object State) Register(MockResourceArgs args)
    {
        lock (seen)
            seen.Add(new(args.Type!, args.Name!, args.Inputs, args.Provider ?? ""));

        var state = args.Inputs.ToBuilder();
        state.TryAdd("arn", $"arn:{args.Name}");
        state.TryAdd("ownerId", Account);
        state.TryAdd("keyId", $"{args.Name}-key");
        state.TryAdd("allocationId", $"{args.Name}-allocation");
        state.TryAdd("availabilityZone", $"{args.Name}-zone");
        state.TryAdd("endpoint", $"{args.Name}-endpoint");
        state.TryAdd("readerEndpoint", $"{args.Name}-reader");
        state.TryAdd("name", $"{args.Name}-name");
        state.TryAdd("result", "generated");
        state.TryAdd("dnsName", $"{args.Name}.elb");
        state.TryAdd("zoneId", $"{args.Name}-zone");
        if (args.Type is "aws:acm/certificate:Certificate")
            state.TryAdd("domainValidationOptions", Proofs(args.Inputs));
        state.TryAdd("certPem", $"{args.Name}-certificate");
        state.TryAdd("certRequestPem", $"{args.Name}-request");
        state.TryAdd("privateKeyPem", $"{args.Name}-key");
        if (args.Type == "kubernetes:core/v1:Secret") // as Kubernetes fills in the token of an account
            state.TryAdd("data", ImmutableDictionary<string, object>.Empty.Add("token", "dG9rZW4=").Add("ca.crt", $"{args.Name}-ca"));
        return ($"{args.Name}-id", state.ToImmutable());
    }

    // As ACM answers: a wildcard is proved by the record of the name it stands below.
    private static ImmutableArray<object> Proofs(ImmutableDictionary<string, object> certificate) =>
    [
        .. ((ImmutableArray<object>)certificate["subjectAlternativeNames"]).Cast<string>().Prepend((string)certificate["domainName"]).Select(object (name) =>
        {
            var proved = name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name;
            var what = proved.Split('.').Length > 2 ? "own" : "zone";
            return new Dictionary<string, object>
            {
                ["domainName"] = name,
                ["resourceRecordName"] = $"_{what}.{proved}",
                ["resourceRecordType"] = "CNAME",
                ["resourceRecordValue"] = $"{what}.acm",
            }.ToImmutableDictionary();
        }),
    ];

    private sealed class Factory(Func<Stack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => create();
    }
}
