using MultiRegion.Planner.Recovery;

namespace MultiRegion.Planner.Runbooks;

/// <summary>Commands around a Region switch plan. All of them are calls of its data plane, in the region that is activated.</summary>
/// <param name="plan">The plan.</param>
/// <seealso href="https://docs.aws.amazon.com/cli/latest/reference/arc-region-switch/"/>
internal sealed class SwitchCommands(SwitchPlanNames plan)
{
    /// <summary>Executes the plan.</summary>
    /// <param name="region">The region that is activated.</param>
    /// <param name="graceful">False to go on without what the lost region did not send.</param>
    /// <param name="why">What is written down beside the execution.</param>
    public string Start(RegionFacts region, bool graceful, string why) =>
        $"""
        {Plan(region)}
        aws arc-region-switch start-plan-execution --region {region.Region} --plan-arn "$PLAN" \
          --target-region {region.Region} --action activate --mode {(graceful ? "graceful" : "ungraceful")} --comment '{why}'
        """;

    /// <summary>Shows how far the last execution is.</summary>
    public string Watch(RegionFacts region) =>
        $"""
        {Execution(region)}
        aws arc-region-switch get-plan-execution --region {region.Region} --plan-arn "$PLAN" --execution-id "$RUN" \
          --query 'stepStates[].[name, status]' --output text
        """;

    /// <summary>Goes on without a step that failed.</summary>
    public string Skip(RegionFacts region, string step) =>
        $"""
        {Execution(region)}
        aws arc-region-switch update-plan-execution-step --region {region.Region} --plan-arn "$PLAN" --execution-id "$RUN" \
          --step-name {step} --action-to-take skip --comment 'decided on call'
        """;

    /// <summary>Stops the last execution.</summary>
    public string Cancel(RegionFacts region) =>
        $"""
        {Execution(region)}
        aws arc-region-switch cancel-plan-execution --region {region.Region} --plan-arn "$PLAN" --execution-id "$RUN" --comment 'done by hand'
        """;

    // The last six characters of a plan's ARN are its own: arn:aws:arc-region-switch::ACCOUNT:plan/NAME:a1b2c3.
    private string Plan(RegionFacts region) =>
        $"""
        PLAN=$(aws arc-region-switch list-plans-in-region --region {region.Region} \
          --query "plans[?name=='{plan.Name}'].arn | [0]" --output text)
        """;

    private string Execution(RegionFacts region) =>
        $"""
        {Plan(region)}
        RUN=$(aws arc-region-switch list-plan-executions --region {region.Region} --plan-arn "$PLAN" \
          --query 'items | sort_by(@, &startTime)[-1].executionId' --output text)
        """;
}
