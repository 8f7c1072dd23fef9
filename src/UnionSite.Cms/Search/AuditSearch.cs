using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>The words of the audit log, folded as everywhere. SQLite's form; see <see cref="SearchTable"/> for another store's.</summary>
internal static class AuditSearch
{
    /// <summary>Adds a line's words.</summary>
    public static Task AddAsync(SiteDb db, AuditEntry entry, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO search_audit (rowid, words) VALUES ({entry.Id}, {VietnameseText.Fold($"{entry.Who} {entry.Subject} {entry.Detail}")})", cancel);

    /// <summary>Removes a line's words.</summary>
    public static Task RemoveAsync(SiteDb db, long id, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"DELETE FROM search_audit WHERE rowid = {id}", cancel);

    /// <summary>Ids of the lines that hold every word; null when the query has no word.</summary>
    public static IQueryable<long>? Matching(SiteDb db, string? query) => SearchWords.Of(query) is { Count: > 0 } words
        ? db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_audit WHERE search_audit MATCH {SearchTable.Expression(words, all: true)}")
        : null;
}
