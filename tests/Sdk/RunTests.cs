using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MultiRegion.Tests.Sdk;

public class RunTests
{
    [Fact]
    public async Task A_stack_class_is_the_first_resource_and_never_reaches_the_mocks()
    {
        var mocks = new SampleMocks();
        var resources = await Deployment.TestAsync<SampleStack>(mocks);

        Assert.Equal(["project-stack", "site", "net"], resources.Select(resource => resource.GetResourceName()));
        var stack = Assert.IsType<SampleStack>(resources[0]);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", await OutputUtilities.GetValueAsync(stack.Urn));
        Assert.Equal(["site", "net"], mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_delegate_has_no_visible_stack_and_returns_its_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new SampleMocks(), SdkRun.Deploying, () =>
        {
            var site = new Site("site");
            return new Dictionary<string, object?> { ["site"] = site.Urn };
        });

        Assert.Equal(["site"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(["site"], outputs.Keys);
    }

    [Fact]
    public async Task Delegates_may_be_asynchronous()
    {
        var resources = await Deployment.TestAsync(new SampleMocks(), SdkRun.Deploying, async Task () =>
        {
            await Task.Yield();
            _ = new Site("late");
        });

        Assert.Equal(["late"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_service_provider_may_create_the_stack()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<Stack>(new SampleMocks(), new SampleServices());

        Assert.IsType<SampleStack>(resources[0]);
    }

    [Fact]
    public async Task The_deployment_has_defaults_and_is_a_preview()
    {
        await SdkRun.RunAsync(
            new(),
            () =>
            {
                var instance = Deployment.Instance;
                Assert.Equal(
                    ("organization", "project", "stack", true),
                    (instance.OrganizationName, instance.ProjectName, instance.StackName, instance.IsDryRun));
                Assert.ThrowsAny<Exception>(() => instance.RootDirectory);
            },
            new());
    }

    [Fact]
    public async Task The_deployment_is_what_the_options_say()
    {
        var options = new TestOptions
        {
            OrganizationName = "o",
            ProjectName = "p",
            StackName = "s",
            IsPreview = false,
            RootDirectory = "/root",
        };
        await SdkRun.RunAsync(
            new(),
            () =>
            {
                var instance = Deployment.Instance;
                Assert.Equal(
                    ("o", "p", "s", false, "/root"),
                    (instance.OrganizationName, instance.ProjectName, instance.StackName, instance.IsDryRun, instance.RootDirectory));
            },
            options);
    }

    [Fact]
    public void Outside_a_run_there_is_no_deployment()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new Site("site"));

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
    }

    [Fact]
    public async Task Without_an_engine_a_program_does_not_run()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync<SampleStack>());

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", exception.Message);
    }

    [Fact]
    public async Task Runs_go_on_at_the_same_time()
    {
        var runs = Enumerable.Range(0, 8).Select(i => Task.Run(() => Deployment.TestAsync(
            new SampleMocks(), new() { StackName = $"stack-{i}", IsPreview = false }, async Task () =>
            {
                await Task.Yield();
                _ = new Network(Deployment.Instance.StackName, new() { Cidr = "10.0.0.0/16" });
            })));

        var names = (await Task.WhenAll(runs)).Select(resources => resources.Single().GetResourceName());
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"stack-{i}"), names);
    }

    [Fact]
    public async Task One_error_is_a_run_exception()
    {
        Assert.Equal("told", (await SdkRun.FailAsync<RunException>(() => throw new RunException("told"))).Message);
        Assert.Equal("logged", (await SdkRun.FailAsync<RunException>(() => Log.Error("logged"))).Message);
    }

    [Fact]
    public async Task Several_errors_are_an_aggregate_of_run_exceptions()
    {
        var exception = await SdkRun.FailAsync<AggregateException>(() =>
        {
            Log.Error("first");
            Log.Error("second");
        });

        Assert.Equal(
            ["first", "second"],
            exception.InnerExceptions.Select(inner => Assert.IsType<RunException>(inner).Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Any_other_exception_is_told_in_full()
    {
        var exception = await SdkRun.FailAsync<RunException>(() => throw new InvalidOperationException("odd"));

        Assert.StartsWith("Running program '", exception.Message, StringComparison.Ordinal);
        Assert.Contains("' failed with an unhandled exception:\nSystem.InvalidOperationException: odd", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_a_callback_fails_the_run()
    {
        var exception = await SdkRun.FailAsync<RunException>(() => Output.Create(1).Apply(int (_) => throw new RunException("in a callback")));

        Assert.Equal("in a callback", exception.Message);
    }

    [Fact]
    public async Task A_failed_run_leaves_the_exit_code_of_the_cli()
    {
        var before = Environment.ExitCode;
        try
        {
            await Assert.ThrowsAsync<RunException>(() => SdkRun.RunAsync(new(), () => Log.Error("x")));
            Assert.Equal(32, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    [Fact]
    public async Task A_stack_output_without_a_value_is_an_error()
    {
        var before = Environment.ExitCode;
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new SampleMocks()));
        Environment.ExitCode = before;

        Assert.Equal(
            "Output(s) 'Forgotten' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            exception.Message);
    }

    [Fact]
    public async Task Outputs_of_the_stack_and_of_components_are_handed_to_the_mocks()
    {
        var mocks = new SampleMocks();
        await Deployment.TestAsync<SampleStack>(mocks, SdkRun.Deploying);

        Assert.Equal(2, mocks.Outputs.Count);
        var stack = Assert.Single(mocks.Outputs, request => request.Urn.EndsWith("::project-stack", StringComparison.Ordinal));
        Assert.Equal(["NetId", "named"], stack.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("net-id", await OutputUtilities.GetValueAsync(stack.Outputs["NetId"]));
        var site = Assert.Single(mocks.Outputs, request => request.Urn.EndsWith("::site", StringComparison.Ordinal));
        Assert.Equal(3.0, await OutputUtilities.GetValueAsync(site.Outputs["count"]));
    }

    private sealed class SampleStack : Stack
    {
        public SampleStack()
        {
            var site = new Site("site");
            var net = new Network("net", new() { Cidr = "10.0.0.0/16" }, new() { Parent = site });
            site.Finish(new Dictionary<string, object?> { ["count"] = 3 });
            NetId = net.Id;
            Cidr = net.Cidr;
        }

        [Output]
        public Output<string> NetId { get; private set; }

        [Output("named")]
        public Output<string> Cidr { get; private set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        public ForgetfulStack() => Forgotten = null!;

        [Output]
        public Output<string> Forgotten { get; private set; }
    }

    private sealed class SampleServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Stack) ? new SampleStack() : null;
    }
}
