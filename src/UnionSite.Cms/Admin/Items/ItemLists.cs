using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// Answers the desk's filters, within what the user may see. The work for a page does not grow with the number of items:
/// no more is counted than <see cref="Ahead"/> items beyond the page, and a word or term that many items hold is asked of
/// the rows as they come, one that few hold is looked up first. Only the hits of a common word are gone through once.
/// </summary>
public sealed class ItemLists(SiteDb db, VisibleItems visible, DeskSearch search, DefinitionCache definitions, ScheduleRefusals refusals)
{
    /// <summary>How far beyond the shown page a list is counted.</summary>
    public const int Ahead = 1_000;

    /// <summary>The page that the filter asks for, or the last one.</summary>
    public async Task<ItemPageOfList> PageAsync(ItemFilter filter, ClaimsPrincipal user, CancellationToken cancel)
    {
        var rows = await MatchingAsync(filter, user, cancel);
        var most = ((filter.Page - 1) * ItemFilter.PageSize) + Ahead;
        var known = await rows.Take(most + 1).CountAsync(cancel);
        var total = Math.Min(known, most);
        var pages = Math.Max(1, (total + ItemFilter.PageSize - 1) / ItemFilter.PageSize);
        var page = Math.Min(filter.Page, pages);
        var shown = await filter.Sorted(rows).Skip((page - 1) * ItemFilter.PageSize).Take(ItemFilter.PageSize).ToListAsync(cancel);
        return new ItemPageOfList(shown, page, pages, total, known > most);
    }

    /// <summary>All rows that match, in no order.</summary>
    public async Task<IQueryable<ContentItemRow>> MatchingAsync(ItemFilter filter, ClaimsPrincipal user, CancellationToken cancel)
    {
        var rows = filter.Status == "Trash" ? await visible.TrashedAsync(user) : await visible.LatestAsync(user);
        rows = filter.Type.Length > 0 ? rows.Where(row => row.ContentType == filter.Type) : rows;
        rows = filter.Author.Length > 0 ? rows.Where(row => row.Author == filter.Author) : rows;
        rows = filter.Container.Length > 0 ? rows.Where(row => row.ContainerId == filter.Container) : rows;
        if (filter.Mine)
        {
            var (id, name) = (ContentAuthorization.UserId(user), user.Identity?.Name);
            rows = rows.Where(row => row.Owner == id || row.Author == name);
        }

        rows = OfDays(rows, filter);
        rows = await OfStatusAsync(rows, filter.Status, cancel);
        rows = filter.Term.Length > 0 ? await OfTermAsync(rows, filter.Term, cancel) : rows;
        return DeskSearch.HasWords(filter.Text) ? await OfTextAsync(rows, filter.Text, cancel) : rows;
    }

    private static IQueryable<ContentItemRow> OfDays(IQueryable<ContentItemRow> rows, ItemFilter filter)
    {
        if (filter.From is { } first)
        {
            var from = HanoiTime.ToUtc(first.ToDateTime(TimeOnly.MinValue));
            rows = filter.DayOf == "Published" ? rows.Where(row => row.PublishedUtc >= from) : rows.Where(row => row.ModifiedUtc >= from);
        }

        if (filter.To is { } last && last < DateOnly.MaxValue)
        {
            var before = HanoiTime.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
            rows = filter.DayOf == "Published" ? rows.Where(row => row.PublishedUtc < before) : rows.Where(row => row.ModifiedUtc < before);
        }

        return rows;
    }

    private async Task<IQueryable<ContentItemRow>> OfStatusAsync(IQueryable<ContentItemRow> rows, string status, CancellationToken cancel)
    {
        var all = visible.All;
        // A value and not a literal: an equality is looked up in an index, a negation is asked of every row.
        var isPublic = false;
        switch (status)
        {
            case "Draft":
                return rows.Where(row => row.Published == isPublic);
            case "Published":
                return rows.Where(row => row.Published || all.Any(other => other.ContentItemId == row.ContentItemId && other.Published));
            case "Changed":
                return rows.Where(row => row.Published == isPublic && all.Any(other => other.ContentItemId == row.ContentItemId && other.Published));
            case "Scheduled":
                var planned = await all.Where(row => row.Latest && row.ScheduledPublishUtc != null).Select(row => row.ContentItemId)
                    .Concat(all.Where(row => row.Published && row.ScheduledArchiveUtc != null).Select(row => row.ContentItemId)).ToListAsync(cancel);
                return rows.Where(row => planned.Contains(row.ContentItemId));
            case "Refused":
                var refused = (await refusals.CurrentAsync(cancel)).Select(refusal => refusal.ContentItemId).ToList();
                return rows.Where(row => refused.Contains(row.ContentItemId));
            case "Waiting":
                return OfApproval(rows, ApprovalState.Waiting);
            case "Approved":
                return OfApproval(rows, ApprovalState.Approved);
            case "Returned":
                return OfApproval(rows, ApprovalState.Returned);
            default:
                return rows;
        }
    }

    // What was decided last about the very version that is the draft now. Drafts are few, and each asks for its own requests.
    private IQueryable<ContentItemRow> OfApproval(IQueryable<ContentItemRow> rows, ApprovalState state)
    {
        var isPublic = false;
        var requests = db.Set<ApprovalRequest>();
        return rows.Where(row => row.Published == isPublic && requests.Any(asked => asked.ContentItemId == row.ContentItemId
            && asked.ContentItemVersionId == row.ContentItemVersionId && asked.State == state
            && !requests.Any(later => later.ContentItemId == row.ContentItemId && later.ContentItemVersionId == row.ContentItemVersionId && later.Id > asked.Id)));
    }

    private async Task<IQueryable<ContentItemRow>> OfTermAsync(IQueryable<ContentItemRow> rows, string term, CancellationToken cancel)
    {
        var fields = definitions.Current.Types
            .SelectMany(type => type.Parts.SelectMany(part => part.Part.Fields.Where(field => field.FieldType == "TaxonomyField").Select(field => $"{part.Name}.{field.Name}")))
            .Distinct(StringComparer.Ordinal).ToList();
        var holding = db.FieldValues.AsNoTracking().Where(value => value.Latest && fields.Contains(value.Field) && value.Value == term);
        var few = await holding.Select(value => value.RowId).Take(Ahead + 1).ToListAsync(cancel);
        return few.Count <= Ahead
            ? rows.Where(row => few.Contains(row.Id))
            : rows.Where(row => db.FieldValues.Any(value => value.RowId == row.Id && value.Latest && fields.Contains(value.Field) && value.Value == term));
    }

    private async Task<IQueryable<ContentItemRow>> OfTextAsync(IQueryable<ContentItemRow> rows, string text, CancellationToken cancel)
    {
        var few = await search.NewestAsync(text, Ahead + 1, cancel);
        if (few.Count <= Ahead)
        {
            return rows.Where(row => few.Contains(row.Id));
        }

        // A common word: the rows come in the order of the list, each is looked for among the hits. Without the sum the
        // store would take every hit to be a rare one, fetch its row and sort them all.
        var hits = search.Matching(text);
        var nothing = 0L;
        return rows.Where(row => hits.Contains(row.Id + nothing));
    }
}
