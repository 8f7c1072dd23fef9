using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// What the desk's list asks for. The search text may carry stock Orchard's words as well: "type:Page status:Draft sort:Title".
/// </summary>
public sealed record ItemFilter
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 20;

    /// <summary>Words of the title, with or without accents.</summary>
    public string Text { get; init; } = "";

    /// <summary>A content type, or "".</summary>
    public string Type { get; init; } = "";

    /// <summary>"", "Draft", "Published", "Changed", "Scheduled", "Refused" (by the scheduler) or "Owner" (my own).</summary>
    public string Status { get; init; } = "";

    /// <summary>A user name, or "".</summary>
    public string Author { get; init; } = "";

    /// <summary>"Modified", "Created", "Published" or "Title".</summary>
    public string Sort { get; init; } = "Modified";

    /// <summary>A container's id, or "".</summary>
    public string Container { get; init; } = "";

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Takes the stock words out of the search text.</summary>
    public ItemFilter Read()
    {
        var filter = this;
        var words = new List<string>();
        foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            filter = word.Split(':', 2) switch
            {
                ["type", var type] => filter with { Type = type },
                ["status", var status] => filter with { Status = status },
                ["sort", var sort] => filter with { Sort = sort },
                _ => Keep(filter, words, word),
            };
        }

        return filter with { Text = string.Join(' ', words) };
    }

    /// <summary>Narrows the latest versions.</summary>
    /// <param name="rows">Latest versions that the user may see.</param>
    /// <param name="all">All rows, to ask for public versions.</param>
    /// <param name="userId">Id of the user, for "my own".</param>
    public IQueryable<ContentItemRow> Apply(IQueryable<ContentItemRow> rows, IQueryable<ContentItemRow> all, string? userId)
    {
        foreach (var word in VietnameseText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            rows = rows.Where(row => row.FoldedText.Contains(word));
        }

        rows = Type.Length > 0 ? rows.Where(row => row.ContentType == Type) : rows;
        rows = Author.Length > 0 ? rows.Where(row => row.Author == Author) : rows;
        rows = Container.Length > 0 ? rows.Where(row => row.ContainerId == Container) : rows;
        rows = Status switch
        {
            "Draft" => rows.Where(row => !row.Published),
            "Published" => rows.Where(row => all.Any(other => other.ContentItemId == row.ContentItemId && other.Published)),
            "Changed" => rows.Where(row => !row.Published && all.Any(other => other.ContentItemId == row.ContentItemId && other.Published)),
            "Scheduled" => rows.Where(row => row.ScheduledPublishUtc != null
                || all.Any(other => other.ContentItemId == row.ContentItemId && other.Published && other.ScheduledArchiveUtc != null)),
            "Owner" => rows.Where(row => row.Owner == userId),
            _ => rows,
        };
        return Sort switch
        {
            "Title" => rows.OrderBy(row => row.SortKey).ThenBy(row => row.Id),
            "Created" => rows.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id),
            "Published" => rows.OrderByDescending(row => row.PublishedUtc).ThenByDescending(row => row.Id),
            _ => rows.OrderByDescending(row => row.ModifiedUtc).ThenByDescending(row => row.Id),
        };
    }

    /// <summary>Query string of another page of the same list.</summary>
    public string Query(int page) => "?" + string.Join('&', new (string Name, string Value)[]
    {
        ("q", Text), ("type", Type), ("status", Status), ("author", Author), ("sort", Sort == "Modified" ? "" : Sort), ("container", Container),
        ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""),
    }.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    private static ItemFilter Keep(ItemFilter filter, List<string> words, string word)
    {
        words.Add(word);
        return filter;
    }
}
