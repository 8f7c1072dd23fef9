using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// The link by which the first administrator, or one who lost access, chooses a name and a password. The store holds only
/// the hash of its secret; it works once, for 60 minutes, and dies when a new one is made.
/// </summary>
public sealed class SetupLink(SiteDb db, DocumentStore documents, UserManager<SiteUser> users, RoleEditor roles, AuditLog audit, TimeProvider clock)
{
    private const string DocumentName = "SetupLink";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    /// <summary>Makes a new link and kills the one before it.</summary>
    /// <returns>The path, such as "/setup/…". It is for standard output alone: never log it.</returns>
    public async Task<string> CreateAsync(CancellationToken cancel = default)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await documents.WriteAsync(DocumentName, new JsonObject
        {
            ["Hash"] = Hash(token),
            ["ExpiresUtc"] = (clock.GetUtcNow().UtcDateTime + Life).ToString("O", CultureInfo.InvariantCulture),
        }, "site", cancel);
        audit.Add("SetupLinkMade", "site", null, "Đã tạo liên kết thiết lập người quản trị, dùng một lần trong 60 phút.");
        await db.SaveChangesAsync(cancel);
        return "/setup/" + token;
    }

    /// <summary>True while some account holds the administrator's role and can sign in.</summary>
    public Task<bool> HasAdministratorAsync(CancellationToken cancel = default) =>
        Administrators.Of(db).AnyAsync(user => user.IsEnabled && user.PasswordHash != null, cancel);

    /// <summary>True while the secret opens the page.</summary>
    public async Task<bool> IsValidAsync(string token, CancellationToken cancel = default)
    {
        var (json, _) = await documents.ReadAsync(DocumentName, cancel);
        return JsonText.TextOf(json, "Hash") is { Length: > 0 } hash
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(token)))
            && DateTime.TryParse(JsonText.TextOf(json, "ExpiresUtc"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var end)
            && clock.GetUtcNow().UtcDateTime < end;
    }

    /// <summary>
    /// Makes the administrator, or gives a known account that role, a new password and a way back in. The link is spent in
    /// the same transaction; a second use at the same moment fails on the document's number.
    /// </summary>
    /// <returns>Problems in Vietnamese, with Identity's codes; none when it is done.</returns>
    public async Task<IReadOnlyList<IdentityError>> UseAsync(string token, string userName, string password, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await IsValidAsync(token, cancel))
        {
            return [new IdentityError { Code = "", Description = T("Liên kết không còn dùng được.") }];
        }

        await documents.WriteAsync(DocumentName, [], "site", cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new IdentityError { Code = "", Description = T("Liên kết vừa được dùng ở nơi khác.") }];
        }

        await roles.SetAsync(SiteRoles.Administrator, null, [], PermissionChange.Add, "site", cancel);
        var result = await MakeAsync(userName, password);
        if (!result.Succeeded)
        {
            return [.. result.Errors.DistinctBy(error => error.Description)];
        }

        audit.Add("AdministratorSetUp", userName, null, $"{userName} đã trở thành người quản trị qua liên kết thiết lập.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<IdentityResult> MakeAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        IdentityResult result;
        if (user is null)
        {
            user = new SiteUser { UserName = userName, CreatedUtc = clock.GetUtcNow().UtcDateTime };
            result = await users.CreateAsync(user, password);
        }
        else
        {
            (user.IsEnabled, user.LockoutEnd, user.LockoutCount, user.AccessFailedCount, user.TwoFactorEnabled) = (true, null, 0, 0, false);
            result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        }

        return result.Succeeded && !await users.IsInRoleAsync(user, SiteRoles.Administrator)
            ? await users.AddToRoleAsync(user, SiteRoles.Administrator)
            : result;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
