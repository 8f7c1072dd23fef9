using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// Roles: each role's description and permissions are replaced, or added to or removed from, as PermissionBehavior says by
/// name or number. Roles that are not listed stay as they are; other claims of a role stay too.
/// </summary>
internal sealed class RolesStep(RoleEditor roles, RolePermissions cache) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["Roles"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        // Roles may be read by others before the step is durable: what they read then is forgotten again.
        step.Run.AfterCommit(() =>
        {
            cache.Drop();
            return Task.CompletedTask;
        });
        step.Run.AfterRollback(cache.Drop);
        foreach (var (json, path) in step.Objects("Roles", step.AnyList("Roles")))
        {
            if (JsonMerge.AnyText(json, "Name")?.Trim() is not { Length: > 0 } name)
            {
                step.Say(T($"{step.Path}.{path}: vai trò không có tên bị bỏ qua."));
                continue;
            }

            step.Report.Count(T("vai trò"));
            var isNew = !await roles.ExistsAsync(name, cancel);
            var isChanged = await roles.SetAsync(name, JsonMerge.AnyText(json, "Description"), Permissions(json), Behavior(step, json, path), step.Run.By, cancel);
            step.Row(isNew ? PlanAction.Create : isChanged ? PlanAction.Update : PlanAction.Skip, T("Vai trò"), name);
            if (isChanged)
            {
                step.Report.Outcome = StepOutcome.Done;
                step.Run.RowsChanged();
            }
        }
    }

    private static List<string> Permissions(JsonObject json) => [.. (JsonMerge.Any(json, "Permissions") as JsonArray ?? [])
        .OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : "")];

    private static PermissionChange Behavior(StepContext step, JsonObject json, string path)
    {
        if (JsonMerge.Any(json, "PermissionBehavior") is not JsonValue value)
        {
            return PermissionChange.Replace;
        }

        var known = value.GetValueKind() == JsonValueKind.Number
            ? value.TryGetValue<int>(out var number) && Enum.IsDefined((PermissionChange)number) ? (PermissionChange)number : (PermissionChange?)null
            : Enum.TryParse<PermissionChange>(value.ToString(), ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
        return known ?? throw step.Fail(path + ".PermissionBehavior", T("phải là Replace, Add hoặc Remove."));
    }
}
