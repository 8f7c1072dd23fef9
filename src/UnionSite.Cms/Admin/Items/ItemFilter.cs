using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// What the desk's list asks for; all of it stands in the address, so a list can be sent to a colleague. The search text
/// may carry stock Orchard's words as well: "type:Page status:Draft sort:Title".
/// </summary>
public sealed record ItemFilter
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 20;

    private const int MostText = 400;

    /// <summary>Words of the text, with or without accents.</summary>
    public string Text { get; init; } = "";

    /// <summary>A content type, or "".</summary>
    public string Type { get; init; } = "";

    /// <summary>"", "Draft", "Published", "Changed", "Scheduled", "Refused" (by the scheduler), "Waiting", "Approved", "Returned" (approval of the latest version) or "Trash".</summary>
    public string Status { get; init; } = "";

    /// <summary>A user name, or "".</summary>
    public string Author { get; init; } = "";

    /// <summary>Id of a term that the item holds, or "".</summary>
    public string Term { get; init; } = "";

    /// <summary>Only what belongs to the user or was last saved by them.</summary>
    public bool Mine { get; init; }

    /// <summary>Which day is meant: "Modified" or "Published".</summary>
    public string DayOf { get; init; } = "Modified";

    /// <summary>First day in Hanoi, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in Hanoi, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>"Modified", "Created", "Published", "Title" or "Author".</summary>
    public string Sort { get; init; } = "Modified";

    /// <summary>A container's id, or "".</summary>
    public string Container { get; init; } = "";

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True when nothing narrows the list.</summary>
    public bool IsOpen => this with { Sort = "Modified", DayOf = "Modified", Page = 1 } == new ItemFilter();

    /// <summary>True when one of the less common conditions is given.</summary>
    public bool IsNarrow => Term.Length > 0 || Mine || From is not null || To is not null;

    /// <summary>The conditions in Vietnamese words.</summary>
    public string Words => string.Join(", ", new[]
    {
        Text.Length > 0 ? $"có chữ “{Text}”" : "",
        Type.Length > 0 ? $"kiểu {Type}" : "",
        Status.Length > 0 ? "trạng thái “" + (ItemListModel.States.FirstOrDefault(state => state.Value == Status).Label ?? Status) + "”" : "",
        Author.Length > 0 ? $"người sửa {Author}" : "",
        Term.Length > 0 ? "theo phân loại" : "",
        Mine ? "của tôi" : "",
        From is null && To is null ? "" : DayOf == "Published" ? "đăng" : "sửa",
        From is { } from ? $"từ {HanoiTime.ShortDate(from)}" : "",
        To is { } to ? $"đến {HanoiTime.ShortDate(to)}" : "",
        Container.Length > 0 ? "trong một mục" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Reads an address; what is no value of its kind counts as not given.</summary>
    /// <param name="query">The values of the address.</param>
    /// <param name="type">The type that the path names, or null.</param>
    public static ItemFilter Of(IEnumerable<KeyValuePair<string, StringValues>> query, string? type = null)
    {
        var given = new Dictionary<string, StringValues>(query, StringComparer.OrdinalIgnoreCase);
        string Value(string name) => given.TryGetValue(name, out var found) ? VietnameseText.Compose(found.ToString()).Trim() : "";
        var text = Value("q");
        return new ItemFilter
        {
            Text = text.Length <= MostText ? text : text[..MostText],
            Type = Value("type") is { Length: > 0 } asked ? asked : type ?? "",
            Status = Value("status"),
            Author = Value("author"),
            Term = Value("term"),
            Mine = Value("mine") is "true" or "1",
            DayOf = Value("day") == "Published" ? "Published" : "Modified",
            From = Day(Value("from")),
            To = Day(Value("to")),
            Sort = Value("sort") is "Created" or "Published" or "Title" or "Author" ? Value("sort") : "Modified",
            Container = Value("container"),
            Page = int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 5_000) : 1,
        }.Read();
    }

    /// <summary>Reads what <see cref="Address"/> wrote.</summary>
    public static ItemFilter Parse(string? address) => Of(QueryHelpers.ParseQuery(address));

    /// <summary>The filter as a query string without "?" and without a page: two filters that ask alike write alike.</summary>
    public string Address => string.Join('&', new (string Name, string Value)[]
    {
        ("q", Text), ("type", Type), ("status", Status), ("author", Author), ("term", Term), ("mine", Mine ? "true" : ""),
        ("day", DayOf == "Modified" || (From is null && To is null) ? "" : DayOf), ("from", Written(From)), ("to", Written(To)),
        ("sort", Sort == "Modified" ? "" : Sort), ("container", Container),
    }.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>Query string of another page of the same list.</summary>
    public string Query(int page) => "?" + Address + (page > 1 ? $"{(Address.Length > 0 ? "&" : "")}page={page.ToString(CultureInfo.InvariantCulture)}" : "");

    /// <summary>Puts the rows in order; each order is that of an index.</summary>
    public IOrderedQueryable<ContentItemRow> Sorted(IQueryable<ContentItemRow> rows) => Sort switch
    {
        "Title" => rows.OrderBy(row => row.SortKey).ThenBy(row => row.Id),
        "Created" => rows.OrderByDescending(row => row.CreatedUtc).ThenByDescending(row => row.Id),
        "Published" => rows.OrderByDescending(row => row.PublishedUtc).ThenByDescending(row => row.Id),
        "Author" => rows.OrderBy(row => row.Author).ThenByDescending(row => row.ModifiedUtc).ThenByDescending(row => row.Id),
        _ when Status == "Trash" => rows.OrderByDescending(row => row.TrashedUtc).ThenByDescending(row => row.Id),
        _ => rows.OrderByDescending(row => row.ModifiedUtc).ThenByDescending(row => row.Id),
    };

    // Takes the stock words out of the search text.
    private ItemFilter Read()
    {
        var filter = this;
        var words = new List<string>();
        foreach (var word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.Split(':', 2))
            {
                case ["type", var type]:
                    filter = filter with { Type = type };
                    break;
                case ["status", var status]:
                    filter = filter with { Status = status };
                    break;
                case ["sort", var sort]:
                    filter = filter with { Sort = sort };
                    break;
                default:
                    words.Add(word);
                    break;
            }
        }

        // Stock Orchard counts "mine" among the states.
        return (filter.Status == "Owner" ? filter with { Status = "", Mine = true } : filter) with { Text = string.Join(' ', words) };
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
