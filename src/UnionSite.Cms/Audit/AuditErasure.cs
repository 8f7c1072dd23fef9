using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Search;

namespace UnionSite.Cms.Audit;

/// <summary>Erases a person's values from the log when the law asks for it. The lines stay in the chain, empty.</summary>
public sealed class AuditErasure(SiteDb db, AuditLog audit, AuditSealer sealer, TimeProvider clock)
{
    /// <summary>Empties every line that names the person as the one who acted, or as the one it happened to.</summary>
    /// <param name="name">User name.</param>
    /// <param name="subject">Id that lines about the person carry; null for none.</param>
    /// <param name="by">User name of who erases.</param>
    /// <param name="reason">Why; kept in the log, so it must not name the person.</param>
    /// <param name="cancel">Stops before the erasure is committed.</param>
    /// <returns>How many lines were emptied.</returns>
    public async Task<int> EraseAsync(string name, string? subject, string by, string reason, CancellationToken cancel = default)
    {
        // A line that was never sealed would have no commitment to stand for it.
        await sealer.SealAsync(cancel);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var lines = await db.Audit.Where(entry => entry.Sequence != null && entry.ErasedUtc == null && (entry.Who == name || (subject != null && entry.Subject == subject))).ToListAsync(cancel);
        foreach (var line in lines)
        {
            (line.Who, line.Subject, line.Detail, line.Screen, line.Salt) = ("", null, "", "", null);
            line.ErasedUtc = clock.GetUtcNow().UtcDateTime;
            await AuditSearch.RemoveAsync(db, line.Id, cancel);
        }

        if (lines.Count > 0)
        {
            audit.Add("AuditErased", by, null, $"Đã xóa giá trị cá nhân khỏi {lines.Count} dòng nhật ký. Lý do: {reason}");
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return lines.Count;
    }
}
