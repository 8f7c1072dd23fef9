using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// Roles: each role's description and permissions are replaced, or added to or removed from, as PermissionBehavior says by
/// name or number. Roles that are not listed stay as they are; other claims of a role stay too.
/// </summary>
internal sealed class RolesStep(SiteDb db) : RecipeStep
{
    private const string ClaimType = "Permission";

    public override IReadOnlyList<string> Names { get; } = ["Roles"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        foreach (var (json, path) in step.Objects("Roles", step.AnyList("Roles")))
        {
            if (JsonMerge.AnyText(json, "Name")?.Trim() is not { Length: > 0 } name)
            {
                step.Say($"{step.Path}.{path}: vai trò không có tên bị bỏ qua.");
                continue;
            }

            var changed = await ApplyAsync(name, json, Behavior(step, json, path), cancel);
            step.Report.Count("vai trò");
            if (changed)
            {
                step.Report.Outcome = StepOutcome.Done;
                step.Run.RowsChanged();
            }
        }
    }

    private async Task<bool> ApplyAsync(string name, JsonObject json, string behavior, CancellationToken cancel)
    {
        var normalized = name.ToUpperInvariant();
        var role = await db.Roles.FirstOrDefaultAsync(found => found.NormalizedName == normalized, cancel);
        if (role is null)
        {
            role = new SiteRole { Id = ContentIds.New(), Name = name, NormalizedName = normalized };
            db.Roles.Add(role);
        }

        if (JsonMerge.AnyText(json, "Description") is { } description)
        {
            role.Description = description;
        }

        var wanted = (JsonMerge.Any(json, "Permissions") as JsonArray ?? []).OfType<JsonValue>()
            .Select(value => value.TryGetValue<string>(out var text) ? text.Trim() : "").Where(text => text.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var held = await db.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == ClaimType).ToListAsync(cancel);
        db.RoleClaims.RemoveRange(held.Where(claim => behavior switch
        {
            "Replace" => !wanted.Contains(claim.ClaimValue ?? "", StringComparer.OrdinalIgnoreCase),
            "Remove" => wanted.Contains(claim.ClaimValue ?? "", StringComparer.OrdinalIgnoreCase),
            _ => false,
        }));
        if (behavior != "Remove")
        {
            db.RoleClaims.AddRange(wanted
                .Where(permission => !held.Exists(claim => permission.Equals(claim.ClaimValue, StringComparison.OrdinalIgnoreCase)))
                .Select(permission => new IdentityRoleClaim<string> { RoleId = role.Id, ClaimType = ClaimType, ClaimValue = permission }));
        }

        return await db.SaveChangesAsync(cancel) > 0;
    }

    private static string Behavior(StepContext step, JsonObject json, string path)
    {
        string[] names = ["Replace", "Add", "Remove"];
        var value = JsonMerge.Any(json, "PermissionBehavior") as JsonValue;
        if (value is null)
        {
            return names[0];
        }

        if (value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) && number is >= 0 and <= 2)
        {
            return names[number];
        }

        return Array.Find(names, name => name.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
            ?? throw step.Fail(path + ".PermissionBehavior", "phải là Replace, Add hoặc Remove.");
    }
}
