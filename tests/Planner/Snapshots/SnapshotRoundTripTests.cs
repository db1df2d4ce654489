using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MultiRegion.Offline;
using MultiRegion.Planner.Planning;
using MultiRegion.Planner.Rendering;
using MultiRegion.Planner.Snapshots;

namespace MultiRegion.Tests.Planner.Snapshots;

public class SnapshotRoundTripTests
{
    [Fact]
    public void Reads_back_every_plan_it_writes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150),
        Prop.ForAll(AnyPlan.Stack.ToArbitrary(), stack =>
        {
            var text = SnapshotWriter.Write(stack);
            Assert.True(SnapshotReader.TryRead(text, out var read, out var problem), problem);
            Assert.Equal(Everything(stack), Everything(read));
            Assert.Equal(text, SnapshotWriter.Write(read));
        }));

    [Fact]
    public void Sees_every_change_but_that_of_a_secret() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Two(AnyPlan.Stack).ToArbitrary(), pair =>
            Assert.Equal(
                Everything(pair.Item1) == Everything(pair.Item2),
                SnapshotWriter.Write(pair.Item1) == SnapshotWriter.Write(pair.Item2))));

    [Fact]
    public async Task Keeps_every_link_of_the_real_system()
    {
        var plan = await new RealSystem().PlanAsync();

        var read = new SystemPlan([.. plan.Stacks.Select(stack =>
        {
            Assert.True(SnapshotReader.TryRead(SnapshotWriter.Write(stack), out var again, out var problem), problem);
            return again;
        })]);

        var links = Links(plan).Order(StringComparer.Ordinal).ToList();
        Assert.True(links.Count > 400, $"{links.Count}");
        Assert.Equal(links, Links(read).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Links(SystemPlan plan) =>
        from resource in plan.Resources
        from placeholder in Placeholder.In(resource.Inputs)
        select $"{resource.Urn} {placeholder} {plan.Resolve(resource, placeholder)}";

    /// <summary>All that is in a plan, with secrets hidden: the JSON preview, and the options that it leaves out.</summary>
    private static string Everything(PlannedStack stack) =>
        Encoding.UTF8.GetString(JsonPreview.Render(new PreviewReport([stack], [])))
        + string.Join('\n', stack.Resources.Select(resource => string.Join(
            ' ',
            resource.Options.DeleteBeforeReplace,
            resource.Options.PluginDownloadUrl,
            string.Join(',', resource.Options.ReplaceWith),
            string.Join(',', resource.Options.HideDiffs))))
        + string.Join('\n', stack.Resources.SelectMany(resource => Assets(resource.Inputs)));

    // The JSON preview says {} both for an empty object and for an asset of no kind; an unknown value and text look alike.
    private static IEnumerable<string> Assets(PlannedValue value) => value switch
    {
        PlannedList list => list.Items.SelectMany(Assets),
        PlannedObject members => members.Members.Values.SelectMany(Assets),
        PlannedSecret => ["secret"],
        _ => [$"{value}"],
    };
}
