using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Permissions;

/// <summary>
/// Permission names by role, kept in memory because every request asks for them: until <see cref="Drop"/>, and at most half a
/// minute, for a change may be committed after the drop, or by another node.
/// </summary>
public sealed class RolePermissions(IServiceScopeFactory scopes)
{
    /// <summary>Type of the claims by which roles hold permissions.</summary>
    public const string ClaimType = "Permission";

    private static readonly HashSet<string> None = [];
    private const long LifeMilliseconds = 30_000;

    private volatile Dictionary<string, HashSet<string>>? _byRole;
    private long _readAt;
    private int _generation;

    /// <summary>Names held by a role; none for a role that is not there.</summary>
    public async ValueTask<IReadOnlySet<string>> OfAsync(string role)
    {
        var byRole = Environment.TickCount64 - Volatile.Read(ref _readAt) < LifeMilliseconds ? _byRole : null;
        byRole ??= await ReadAsync();
        return byRole.GetValueOrDefault(role, None);
    }

    /// <summary>Forgets what was read; called after roles changed.</summary>
    public void Drop()
    {
        Interlocked.Increment(ref _generation);
        _byRole = null;
    }

    private async Task<Dictionary<string, HashSet<string>>> ReadAsync()
    {
        var generation = Volatile.Read(ref _generation);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDb>();
        var held = await (
            from role in db.Roles.AsNoTracking()
            join claim in db.RoleClaims.AsNoTracking() on role.Id equals claim.RoleId
            where claim.ClaimType == ClaimType && role.Name != null && claim.ClaimValue != null
            select new { role.Name, claim.ClaimValue }).ToListAsync();
        var byRole = held.GroupBy(pair => pair.Name!, StringComparer.OrdinalIgnoreCase).ToDictionary(
            group => group.Key,
            group => group.Select(pair => pair.ClaimValue!).ToHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        if (generation == Volatile.Read(ref _generation))
        {
            // A change that came while this was read wins: the next request reads again.
            Volatile.Write(ref _readAt, Environment.TickCount64);
            _byRole = byRole;
        }

        return byRole;
    }
}
