using System.Collections.Immutable;
using MultiRegion.Offline;
using MultiRegion.Planner.Configuration;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Recovery;
using MultiRegion.Planner.Runbooks;

namespace MultiRegion.Tests.Planner.Runbooks;

public class RunbookLibraryTests
{
    private const string Lost = "us-east-1";
    private const string Dns = """{ "primary": "us-east-1", "names": ["api"] }""";
    private const string Switch = """{ "primary": "us-east-1", "names": ["api"], "failover": "regionSwitch" }""";
    private const string Controls = """{ "primary": "us-east-1", "names": ["api"], "failover": "routingControls" }""";
    private const string Flux = """{ "engine": "flux", "repository": "https://github.com/example/platform" }""";
    private const string ArgoCd = """{ "engine": "argocd", "repository": "https://github.com/example/platform" }""";

    private static readonly Lazy<Task<SystemPlan>> Committed = new(() =>
    {
        var problems = new List<MultiRegion.Infra.Configuration.ConfigurationProblem>();
        return new SystemPlanner(StackProgram.PlanAsync).PlanWithFailoversAsync(SystemInputs.Read(AppContext.BaseDirectory, configFolder: null, problems));
    });

    /// <summary>Systems of every pattern, way to move users, delivery agent and kind of nodes, each as a change of the usual one.</summary>
    public static TheoryData<string, string, string, string, string, int> Systems => new()
    {
        // pattern, dns section, gitops section, compute, global sections beside them, regions
        { "dns", Dns, ArgoCd, "managed", "", 2 },
        { "dns", Switch, Flux, "managed", "", 2 },
        { "dns", Controls, ArgoCd, "karpenter", "", 2 },
        { "dns", Controls, Flux, "managed", "documents", 3 },
        { "independent", Dns, Flux, "auto", "documents", 2 },
        { "independent", "", "", "managed", "", 2 },
        { "mesh", Dns, ArgoCd, "managed", "", 2 },
        { "mesh", Switch, Flux, "karpenter", "documents", 2 },
        { "dns", Dns, ArgoCd, "managed", "no database", 2 },
        { "dns", Controls, Flux, "auto", "no database", 3 },
        { "dns", Dns, ArgoCd, "managed", "", 3 },
    };

    [Fact]
    public async Task Matches_the_committed_pages()
    {
        var folder = Path.Combine(Root(), "docs", "runbooks");
        var runbooks = Library(await Committed.Value, Lost);

        Assert.Equal(runbooks.Select(runbook => $"{runbook.Name}.md").Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var runbook in runbooks)
        {
            var page = Path.Combine(folder, $"{runbook.Name}.md");
            Assert.True(
                await File.ReadAllTextAsync(page) == runbook.ToMarkdown(),
                $"{page} is stale: write it with planner runbook --lose {Lost} --name {runbook.Name} --out docs/runbooks/{runbook.Name}.md");
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task Names_only_what_is_planned_and_types_only_what_exists(string pattern, string dns, string gitops, string compute, string more, int regions)
    {
        var plan = await PlanAsync(pattern, dns, gitops, compute, more, regions);
        var facts = RecoveryFactsReader.Read(plan);
        var check = new RunbookNamesCheck(plan, facts);

        foreach (var lost in facts.Regions)
        {
            var runbooks = Library(plan, lost.Region);

            Assert.Equal(RunbookLibrary.Names, runbooks.Select(runbook => runbook.Name));
            Assert.Empty(runbooks.SelectMany(check.Problems));
            Assert.All(runbooks, runbook => Assert.NotEmpty(runbook.Steps));
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task Needs_nothing_of_the_region_that_is_lost(string pattern, string dns, string gitops, string compute, string more, int regions)
    {
        var plan = await PlanAsync(pattern, dns, gitops, compute, more, regions);

        foreach (var lost in RecoveryFactsReader.Read(plan).Regions.Select(region => region.Region))
        {
            var steps = Find(plan, RegionLostRunbook.Name, lost).Steps;

            Assert.All(steps.SelectMany(RunbookNamesCheck.CommandsOf), command =>
            {
                Assert.DoesNotContain($"--region {lost}", command, StringComparison.Ordinal);
                Assert.DoesNotContain($"AT={lost}", command, StringComparison.Ordinal);
                Assert.DoesNotContain($"--context production-{lost}", command, StringComparison.Ordinal);
                Assert.DoesNotContain("route53 update-health-check", command, StringComparison.Ordinal); // a call of us-east-1
            });
            Assert.All(steps, step => Assert.DoesNotContain("pulumi up", step.Command, StringComparison.Ordinal)); // the state still lists the lost region
        }
    }

    [Theory]
    [InlineData("production-us-west-2", "staging-us-west-2", "region-lost 2: member 'staging-us-west-2' is not planned")]
    [InlineData("--region us-west-2", "--region eu-west-1", "region-lost 2: region 'eu-west-1' is not planned")]
    [InlineData("--global-cluster-identifier production", "--global-cluster-identifier", "region-lost 3: aws rds failover-global-cluster: --global-cluster-identifier without a value")]
    [InlineData("api.example.com", "www.example.com", "region-lost 5: host 'www.example.com' is not planned")]
    [InlineData("failover-global-cluster", "fail-over-global-cluster", "region-lost 3: aws rds fail-over-global-cluster")]
    [InlineData("--allow-data-loss", "--accept-data-loss", "region-lost 3: aws rds failover-global-cluster: no option --accept-data-loss")]
    [InlineData("ACCOUNT=$", "NUMBER=$", "region-lost 3: $ACCOUNT is set nowhere in the step")]
    [InlineData("20,desiredSize", "<us-west-2-nodes.size>,desiredSize", "region-lost: '<us-west-2-nodes.size>' is not filled in")]
    [InlineData("20,desiredSize", "{Full},desiredSize", "region-lost: '{Full}' is not filled in")]
    [InlineData("20,desiredSize", "TODO,desiredSize", "region-lost: 'TODO' is not filled in")]
    [InlineData("20,desiredSize", "REGION,desiredSize", "region-lost: 'REGION' is not filled in")]
    [InlineData("20,desiredSize", "'',desiredSize", "region-lost: '''' is not filled in")]
    [InlineData("20,desiredSize", "\"\",desiredSize", "region-lost: '\"\"' is not filled in")]
    [InlineData("20,desiredSize", "[](x),desiredSize", "region-lost: '[](' is not filled in")]
    [InlineData("--global-cluster-identifier production", "--global-cluster-identifier ", "region-lost: 'identifier' is not filled in")]
    [InlineData("--global-cluster-identifier production", "--global-cluster-identifier --region", "region-lost: 'identifier --' is not filled in")]
    [InlineData("Value=production-us-west-2", "Value=", "region-lost: 'Value=' is not filled in")]
    public async Task Sees_a_name_that_is_not_planned_and_a_command_that_does_not_exist(string right, string wrong, string problem)
    {
        var plan = await Committed.Value;
        var runbook = Find(plan, RegionLostRunbook.Name, Lost);
        Assert.Contains(right, runbook.ToMarkdown(), StringComparison.Ordinal);

        var broken = runbook with { Steps = [.. runbook.Steps.Select(step => step with { Command = step.Command.Replace(right, wrong, StringComparison.Ordinal) })] };

        Assert.Contains(new RunbookNamesCheck(plan, RecoveryFactsReader.Read(plan)).Problems(broken), line => line.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moves_users_by_the_writer_where_names_follow_it() => Assert.Equal(
        [
            "See what AWS sees of us-east-1", "See how much would be lost", "Make us-west-2 the writer", "Bring us-west-2 to full service",
            "See users arrive in us-west-2", "Write down where the writer is",
        ],
        Titles(await Committed.Value, RegionLostRunbook.Name));

    [Fact]
    public async Task Executes_the_switch_plan_in_the_region_that_is_activated()
    {
        var plan = await PlanAsync("dns", Switch);

        Assert.Equal(
            [
                "See what AWS sees of us-east-1", "See how much would be lost", "Execute the switch plan production for us-west-2", "Watch it",
                "Only if writer-and-capacity fails: go on without it", "See users arrive in us-west-2", "Write down where the writer is",
            ],
            Titles(plan, RegionLostRunbook.Name));
        Assert.Contains(
            """
            aws arc-region-switch start-plan-execution --region us-west-2 --plan-arn "$PLAN" \
              --target-region us-west-2 --action activate --mode ungraceful --comment 'us-east-1 is lost'
            """,
            Find(plan, RegionLostRunbook.Name).Steps[2].Command,
            StringComparison.Ordinal);
        Assert.Contains("--target-region us-west-2 --action activate --mode graceful", Find(plan, SwitchoverRunbook.Name).Steps[1].Command, StringComparison.Ordinal);
        Assert.Contains("--region us-east-1 --plan-arn \"$PLAN\" \\\n  --target-region us-east-1 --action activate --mode graceful", Find(plan, FailbackRunbook.Name).Steps[2].Command, StringComparison.Ordinal);
        Assert.Contains("Do not execute the switch plan.", Find(plan, PartitionRunbook.Name).When, StringComparison.Ordinal);
        Assert.Contains("`writer-and-capacity completed`, `lead-api-example-com completed`.", Find(plan, RegionLostRunbook.Name).Steps[3].Expect, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_first_where_an_alarm_starts_the_switch_plan()
    {
        const string warning = "An alarm starts the switch plan by itself: watch it first";

        var itself = RecoveryFactsReader.Read(await PlanAsync("dns", Switch)) with { StartsItself = true };
        Assert.Contains(warning, new RunbookLibrary(itself, itself.Regions[0], itself.Regions[1]).All[0].When, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, Find(await PlanAsync("dns", Switch), RegionLostRunbook.Name).When, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throws_both_routing_controls_in_one_call_at_an_endpoint_elsewhere()
    {
        var plan = await PlanAsync("dns", Controls);

        Assert.Equal(
            [
                "See what AWS sees of us-east-1", "See how much would be lost", "Have the endpoints of the routing controls at hand", "Make us-west-2 the writer",
                "Lead users to us-west-2", "Bring us-west-2 to full service", "See users arrive in us-west-2", "Write down where the writer is",
            ],
            Titles(plan, RegionLostRunbook.Name));
        var flip = Find(plan, RegionLostRunbook.Name).Steps[4];
        Assert.StartsWith("AT=us-west-2; ", flip.Command, StringComparison.Ordinal);
        Assert.EndsWith(
            """
              "RoutingControlArn=$(control us-west-2),RoutingControlState=On" \
              "RoutingControlArn=$(control us-east-1),RoutingControlState=Off"
            """,
            flip.Command,
            StringComparison.Ordinal);
        Assert.Contains("set AT to another of eu-west-1, ap-northeast-1, ap-southeast-2", flip.IfItFails, StringComparison.Ordinal);
        Assert.Contains("(production-one-on and production-no-two-on)", flip.IfItFails, StringComparison.Ordinal);
        Assert.Contains("Not in the console", flip.IfItFails, StringComparison.Ordinal);
        Assert.Contains("control us-east-1),RoutingControlState=On", Find(plan, FailbackRunbook.Name).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("control us-west-2),RoutingControlState=On", Find(plan, SwitchoverRunbook.Name).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("Do not touch the routing controls.", Find(plan, PartitionRunbook.Name).When, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_endpoints_of_the_controls_from_what_the_stack_exports()
    {
        var plan = await PlanAsync("dns", Controls);

        Assert.Equal("<production-cluster.clusterEndpoints…>", Assert.IsType<PlannedUnknown>(plan.Stack("global")!.Outputs["controlEndpoints"]).Placeholder);
        Assert.Equal(PlannedObject.Empty, (await Committed.Value).Stack("global")!.Outputs["controlEndpoints"]);
        Assert.StartsWith("pulumi stack output controlEndpoints --stack global --json", Find(plan, RegionLostRunbook.Name).Steps[2].Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_the_documents_where_they_are_planned()
    {
        var plan = await PlanAsync("dns", Dns, more: "documents");

        var steps = Find(plan, RegionLostRunbook.Name).Steps;
        Assert.StartsWith(
            "RUN=$(aws ssm start-automation-execution --region us-west-2 --document-name production-failover --parameters OldWriter=unreachable", steps[2].Command, StringComparison.Ordinal);
        Assert.Equal("Make us-west-2 the writer", steps[3].Title); // by hand, if it fails
        Assert.Contains("--document-name production-switchover", Find(plan, SwitchoverRunbook.Name).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("--region us-east-1 --document-name production-switchover", Find(plan, FailbackRunbook.Name).ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("aws ssm", string.Concat(Library(await Committed.Value, Lost).Select(runbook => runbook.ToMarkdown())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raises_the_floor_of_nodes_or_of_the_pods_that_nodes_follow()
    {
        Assert.Contains("--scaling-config minSize=20,desiredSize=20,maxSize=24", Find(await Committed.Value, RegionLostRunbook.Name).ToMarkdown(), StringComparison.Ordinal);

        var pods = Find(await PlanAsync("dns", Dns, compute: "karpenter"), RegionLostRunbook.Name).Steps[3];
        Assert.DoesNotContain("nodegroup", pods.Command, StringComparison.Ordinal);
        Assert.Contains("kubectl --context production-us-west-2 --namespace api patch horizontalpodautoscaler api --type merge", pods.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Scales_the_workload_of_the_manifests()
    {
        var manifests = Path.Combine(Root(), "manifests", "apps", "base", RunbookScene.Workload);

        Assert.Contains($"\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: {RunbookScene.Workload}\n", File.ReadAllText(Path.Combine(manifests, "autoscaler.yaml")), StringComparison.Ordinal);
        Assert.Contains($"\n  name: {RunbookScene.Workload}\n", File.ReadAllText(Path.Combine(manifests, "namespace.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moves_nothing_where_the_warm_region_is_lost() => Assert.Equal(
        ["See what AWS sees of us-west-2", "See users arrive in us-east-1", "See what the database makes of it"],
        Titles(await Committed.Value, RegionLostRunbook.Name, "us-west-2"));

    [Fact]
    public async Task Leads_users_of_a_healthy_region_away_where_there_is_no_writer_to_follow()
    {
        var plan = await PlanAsync("dns", Dns, more: "no database");

        Assert.Contains("aws route53 update-health-check --health-check-id \"$CHECK\" --inverted", Find(plan, SwitchoverRunbook.Name).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("--no-inverted", Find(plan, FailbackRunbook.Name).ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("aws rds", string.Concat(Library(plan, Lost).Select(runbook => runbook.ToMarkdown())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuilds_the_initial_writers_member_as_a_copy_and_no_other()
    {
        Assert.Contains("rebuildInitialWriter: true", Find(await Committed.Value, RestoreRunbook.Name, "us-east-1").ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("rebuildInitialWriter", Find(await Committed.Value, RestoreRunbook.Name, "us-west-2").ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ArgoCd, "argocd delete applications.argoproj.io root --wait")]
    [InlineData(Flux, "flux-system delete kustomizations.kustomize.toolkit.fluxcd.io root --wait")]
    public async Task Drains_delivery_and_load_balancers_before_anything_is_destroyed(string gitops, string delete)
    {
        var steps = Find(await PlanAsync("dns", Dns, gitops), TeardownRunbook.Name).Steps.Select(step => step.Command).ToList();

        int At(string text) => steps.FindIndex(command => command.Contains(text, StringComparison.Ordinal));
        var (global, database, regions) = (At("pulumi destroy --stack global"), At("aws rds delete-global-cluster"), At("pulumi destroy --stack us-west-2\npulumi destroy --stack us-east-1"));
        Assert.Equal([global, global + 1, global + 2], new[] { global, database, regions });
        Assert.Equal(steps.Count - 1, regions);
        foreach (var region in new[] { "us-east-1", "us-west-2" })
            Assert.InRange(At($"{region} --namespace {delete}"), 0, At($"{region} delete gateways") - 1);
        Assert.InRange(At("pulumi state unprotect"), At("us-west-2 delete gateways") + 1, global - 1);
    }

    [Fact]
    public async Task Lets_Argo_CD_delete_what_it_made()
    {
        var stop = Find(await Committed.Value, TeardownRunbook.Name).Steps[0].Command;

        Assert.InRange(stop.IndexOf("""patch applications.argoproj.io root --type merge --patch '{"metadata":{"finalizers":["resources-finalizer.argocd.argoproj.io"]}}'""", StringComparison.Ordinal), 0, stop.IndexOf(" delete ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lifts_every_guard_that_is_planned()
    {
        var plan = await PlanAsync("dns", Dns);

        var allow = Find(plan, TeardownRunbook.Name).Steps.Single(step => step.Title == "Allow deletion").Command;
        var guarded = plan.Resources.Count(resource => resource.Inputs.Members.Any(input => input.Key.EndsWith("eletionProtection", StringComparison.Ordinal) || input.Key == "deletionProtectionEnabled"));
        Assert.Equal(2 + 4 + 3 + 2, guarded); // clusters, load balancers, the database and its members, a table and its copy
        Assert.Equal(guarded, allow.Split('\n').Count(line => line.Contains("no-deletion-protection", StringComparison.Ordinal) || line.Contains("deletion_protection.enabled", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Leaves_the_meshs_own_load_balancers_to_their_stack()
    {
        var plan = await PlanAsync("mesh", Dns);

        Assert.Contains(
            Find(plan, TeardownRunbook.Name).Steps, step => step.Expect == "Only istio-eastwestgateway, which the stacks own and delete.");
        Assert.Contains(Find(plan, PartitionRunbook.Name).Steps, step => step.Title == "See that the mesh calls its own region");
    }

    private static IEnumerable<string> Titles(SystemPlan plan, string name, string lost = Lost) => Find(plan, name, lost).Steps.Select(step => step.Title);

    private static Runbook Find(SystemPlan plan, string name, string lost = Lost) => Library(plan, lost).Single(runbook => runbook.Name == name);

    private static ImmutableArray<Runbook> Library(SystemPlan plan, string lost)
    {
        var facts = RecoveryFactsReader.Read(plan);
        return new RunbookLibrary(facts, facts.Find(lost)!, facts.Survivor(lost)!).All;
    }

    private static Task<SystemPlan> PlanAsync(string pattern, string dns, string gitops = ArgoCd, string compute = "managed", string more = "", int regions = 2)
    {
        var system = new RealSystem { Regions = regions, Dns = dns, Pattern = pattern };
        return new SystemPlanner(StackProgram.PlanAsync).PlanAsync([.. system.Inputs().Select(input =>
        {
            var values = input.Request.Configuration.ToImmutableDictionary();
            if (!input.ReadsOthers)
            {
                values = values.SetItem("multi-region:cluster", $$"""{ "version": "1.35", "compute": "{{compute}}" }""");
                values = gitops.Length > 0 ? values.SetItem("multi-region:gitops", gitops) : values;
            }
            else
            {
                values = pattern == "mesh" ? values.SetItem("multi-region:mesh", """{ "version": "1.30.4", "services": [] }""") : values;
                values = more == "documents" ? values.SetItem("multi-region:recovery", """{ "automation": "documents" }""") : values;
                values = more == "no database" ? values.Remove("multi-region:database").Remove("multi-region:tables") : values;
            }

            return input with { Request = input.Request with { Configuration = values } };
        })]);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
