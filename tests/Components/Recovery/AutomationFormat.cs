using System.Text.Json;
using System.Text.RegularExpressions;

namespace MultiRegion.Tests.Components.Recovery;

/// <summary>What Systems Manager accepts as an Automation document of schema 0.3, as far as the program uses it.</summary>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-syntax-data-elements-parameters.html"/>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html"/>
internal static partial class AutomationFormat
{
    private static readonly string[] TopLevel = ["schemaVersion", "description", "assumeRole", "parameters", "mainSteps", "outputs", "variables", "files"];

    private static readonly string[] ParameterKeys = ["type", "description", "default", "allowedValues", "allowedPattern", "displayType", "minItems", "maxItems", "minChars", "maxChars"];

    private static readonly string[] ParameterTypes = ["String", "StringList", "Integer", "Boolean", "MapList", "StringMap"];

    private static readonly string[] StepKeys =
        ["name", "action", "description", "inputs", "outputs", "onFailure", "onCancel", "nextStep", "isEnd", "isCritical", "maxAttempts", "timeoutSeconds"];

    private static readonly string[] Runtimes = ["python3.8", "python3.9", "python3.10", "python3.11"];

    /// <summary>The actions in use, with the inputs that each needs.</summary>
    private static readonly Dictionary<string, string[]> Actions = new()
    {
        ["aws:executeScript"] = ["Runtime", "Handler", "Script"],
        ["aws:executeAwsApi"] = ["Service", "Api"],
        ["aws:waitForAwsResourceProperty"] = ["Service", "Api", "PropertySelector", "DesiredValues"],
        ["aws:approve"] = ["Approvers"],
        ["aws:sleep"] = [],
        ["aws:pause"] = [],
    };

    /// <summary>A line for each thing that it would refuse.</summary>
    public static IEnumerable<string> Problems(JsonElement document)
    {
        foreach (var key in Names(document).Except(TopLevel))
            yield return $"{key}: not known";
        if (Text(document, "schemaVersion") != "0.3")
            yield return $"schemaVersion: '{Text(document, "schemaVersion")}'";
        if (Text(document, "assumeRole") is not { Length: > 0 })
            yield return "assumeRole: none";

        var parameters = document.TryGetProperty("parameters", out var declared) ? declared.EnumerateObject().ToList() : [];
        foreach (var parameter in parameters)
        {
            foreach (var key in Names(parameter.Value).Except(ParameterKeys))
                yield return $"parameters.{parameter.Name}.{key}: not known";
            if (!ParameterTypes.Contains(Text(parameter.Value, "type")))
                yield return $"parameters.{parameter.Name}.type: '{Text(parameter.Value, "type")}'";
        }

        var steps = document.GetProperty("mainSteps").EnumerateArray().ToList();
        var names = steps.Select(step => Text(step, "name") ?? "").ToList();
        foreach (var name in names.Where(name => !StepName().IsMatch(name)).Concat(names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)))
            yield return $"mainSteps: name '{name}'";
        foreach (var (index, step) in steps.Index())
        {
            foreach (var problem in Step(step, names, last: index == steps.Count - 1))
                yield return $"{names[index]}: {problem}";
        }

        var known = parameters.Select(parameter => parameter.Name).Concat(names.Select(name => $"{name}.")).Append("global:").ToList();
        foreach (var reference in References().Matches(document.GetProperty("mainSteps").GetRawText()).Select(match => match.Groups["name"].Value).Distinct())
        {
            if (!known.Any(name => name == reference || (name[^1] is '.' or ':' && reference.StartsWith(name, StringComparison.Ordinal))))
                yield return $"{{{{ {reference} }}}}: not declared";
        }

        foreach (var unused in parameters.Where(parameter => !document.GetProperty("mainSteps").GetRawText().Contains($"{{{{ {parameter.Name} }}}}", StringComparison.Ordinal)))
            yield return $"parameters.{unused.Name}: no step reads it";
    }

    private static IEnumerable<string> Step(JsonElement step, List<string> names, bool last)
    {
        foreach (var key in Names(step).Except(StepKeys))
            yield return $"{key}: not known";
        if (Text(step, "onFailure") is { } onFailure && onFailure is not ("Abort" or "Continue") && !names.Any(name => onFailure == $"step:{name}"))
            yield return $"onFailure: '{onFailure}'";
        if (Text(step, "nextStep") is { } next && !names.Contains(next))
            yield return $"nextStep: '{next}'";
        if (step.TryGetProperty("isEnd", out var isEnd) && isEnd.GetBoolean() != last)
            yield return last ? "isEnd: false on the last step" : "isEnd: true, and steps follow";
        if (Text(step, "action") is not { } action || !Actions.TryGetValue(action, out var needed))
        {
            yield return $"action: '{Text(step, "action")}'";
            yield break;
        }

        var inputs = step.GetProperty("inputs");
        foreach (var missing in needed.Except(Names(inputs)))
            yield return $"inputs.{missing}: none";
        if (action != "aws:executeScript")
            yield break;

        if (!Runtimes.Contains(Text(inputs, "Runtime")))
            yield return $"inputs.Runtime: '{Text(inputs, "Runtime")}'";
        if (Text(inputs, "Script")?.Contains($"def {Text(inputs, "Handler")}(event, context):", StringComparison.Ordinal) is not true)
            yield return $"inputs.Handler: the script has no function '{Text(inputs, "Handler")}'";
        if (Text(inputs, "Script")?.Contains("{{", StringComparison.Ordinal) is true)
            yield return "inputs.Script: holds a template, which lets whoever starts it write code"; // values go into the payload
        foreach (var read in PayloadReads().Matches(Text(inputs, "Script") ?? "").Select(match => match.Groups["name"].Value).Distinct().Except(Names(inputs.GetProperty("InputPayload"))))
            yield return $"inputs.InputPayload.{read}: none";
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^[a-zA-Z0-9_]{3,128}$")]
    private static partial Regex StepName();

    [GeneratedRegex(@"\{\{\s*(?<name>[^\s}]+)\s*\}\}")]
    private static partial Regex References();

    [GeneratedRegex("""event\["(?<name>[a-zA-Z]+)"\]""")]
    private static partial Regex PayloadReads();
}
