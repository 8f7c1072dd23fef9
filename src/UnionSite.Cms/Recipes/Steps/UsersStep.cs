using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>Users: upsert by UserId; every member that is listed overwrites; a user without a name is skipped. Password hashes travel as they are.</summary>
internal sealed class UsersStep(SiteDb db) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["Users"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        foreach (var (json, path) in step.Objects("Users", step.AnyList("Users")))
        {
            if (JsonMerge.AnyText(json, "UserName")?.Trim() is not { Length: > 0 } name)
            {
                step.Say(T($"{step.Path}.{path}: tài khoản không có tên đăng nhập bị bỏ qua."));
                continue;
            }

            if (JsonMerge.AnyText(json, "UserId") is not { Length: > 0 } id)
            {
                throw step.Fail(path + ".UserId", T("thiếu mã của tài khoản."));
            }

            var normalized = name.ToUpperInvariant();
            if (await db.Users.AnyAsync(other => other.NormalizedUserName == normalized && other.Id != id, cancel))
            {
                throw step.Fail(path + ".UserName", T($"tên đăng nhập “{name}” đã thuộc về tài khoản khác."));
            }

            var isNew = !await db.Users.AnyAsync(found => found.Id == id, cancel);
            var changed = await ApplyAsync(step, id, name, json, path, cancel);
            step.Report.Count(T("tài khoản"));
            step.Row(isNew ? PlanAction.Create : changed ? PlanAction.Update : PlanAction.Skip, T("Tài khoản"), name, id);
            if (changed)
            {
                step.Report.Outcome = StepOutcome.Done;
                step.Run.RowsChanged();
            }
        }
    }

    private async Task<bool> ApplyAsync(StepContext step, string id, string name, JsonObject json, string path, CancellationToken cancel)
    {
        var user = await db.Users.FirstOrDefaultAsync(found => found.Id == id, cancel);
        if (user is null)
        {
            user = new SiteUser { Id = id, CreatedUtc = step.Run.FirstRunUtc, LockoutEnabled = true };
            db.Users.Add(user);
        }

        user.UserName = name;
        user.NormalizedUserName = name.ToUpperInvariant();
        Set(json, "Email", text =>
        {
            user.Email = text;
            user.NormalizedEmail = text.ToUpperInvariant();
        });
        Set(json, "PasswordHash", text => user.PasswordHash = text);
        Set(json, "SecurityStamp", text => user.SecurityStamp = text);
        Set(json, "PhoneNumber", text => user.PhoneNumber = text);
        Flag(json, "EmailConfirmed", flag => user.EmailConfirmed = flag);
        Flag(json, "PhoneNumberConfirmed", flag => user.PhoneNumberConfirmed = flag);
        Flag(json, "IsEnabled", flag => user.IsEnabled = flag);
        Flag(json, "IsLockoutEnabled", flag => user.LockoutEnabled = flag);
        // An authenticator's key does not travel, so a second factor that nobody could give is not demanded.
        if (JsonMerge.Any(json, "TwoFactorEnabled") is JsonValue two && two.TryGetValue<bool>(out var asked) && asked && !user.TwoFactorEnabled)
        {
            step.Say(T($"{step.Path}.{path}: tài khoản “{name}” cần bật lại xác thực hai bước, vì khóa xác thực không đi theo công thức."));
        }

        if (JsonMerge.Any(json, "AccessFailedCount") is JsonValue failed && failed.TryGetValue<int>(out var number))
        {
            user.AccessFailedCount = number;
        }

        if (user.SecurityStamp is null)
        {
            user.SecurityStamp = Guid.NewGuid().ToString("N");
        }

        await RolesAsync(step, user, json, path, cancel);
        return await db.SaveChangesAsync(cancel) > 0;
    }

    private async Task RolesAsync(StepContext step, SiteUser user, JsonObject json, string path, CancellationToken cancel)
    {
        if (JsonMerge.Any(json, "RoleNames") is not JsonArray names)
        {
            return;
        }

        var wanted = new List<string>();
        foreach (var name in names.OfType<JsonValue>().Select(value => value.ToString()))
        {
            var normalized = name.ToUpperInvariant();
            if (await db.Roles.FirstOrDefaultAsync(role => role.NormalizedName == normalized, cancel) is { } role)
            {
                wanted.Add(role.Id);
            }
            else
            {
                step.Missing(path + ".RoleNames", T($"không có vai trò “{name}”."));
            }
        }

        var held = await db.UserRoles.Where(link => link.UserId == user.Id).ToListAsync(cancel);
        db.UserRoles.RemoveRange(held.Where(link => !wanted.Contains(link.RoleId)));
        db.UserRoles.AddRange(wanted.Where(id => !held.Exists(link => link.RoleId == id)).Select(id => new IdentityUserRole<string> { UserId = user.Id, RoleId = id }));
    }

    private static void Set(JsonObject json, string member, Action<string> set)
    {
        if (JsonMerge.AnyText(json, member) is { } text)
        {
            set(text);
        }
    }

    private static void Flag(JsonObject json, string member, Action<bool> set)
    {
        if (JsonMerge.Any(json, member) is JsonValue value && (value.TryGetValue<bool>(out var flag) || value.TryGetValue<string>(out var text) && bool.TryParse(text, out flag)))
        {
            set(flag);
        }
    }
}
