using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>What a page of the library is asked for.</summary>
/// <param name="Text">Words in name or alternative text.</param>
/// <param name="Folder">A folder; null for the whole library.</param>
/// <param name="Kind">Name of a <see cref="MediaGroup"/>, or "".</param>
/// <param name="Sort">One of <see cref="Sorts"/>.</param>
/// <param name="Need">"alt" for pictures without a description, "missing" for files whose bytes are gone, or "".</param>
/// <param name="Page">From 1.</param>
public sealed record MediaFilter(string Text, string? Folder, string Kind, string Sort, string Need, int Page)
{
    /// <summary>Files on a page.</summary>
    public const int PageSize = 48;

    private const int LastPage = 100_000;

    /// <summary>What can be sorted by, with its name.</summary>
    public static IReadOnlyList<(string Value, string Label)> Sorts { get; } =
        [("newest", N("Mới nhất trước")), ("oldest", N("Cũ nhất trước")), ("name", N("Theo tên")), ("size", N("Nặng nhất trước"))];

    /// <summary>What can be asked for besides, with its name.</summary>
    public static IReadOnlyList<(string Value, string Label)> Needs { get; } =
        [("alt", N("Ảnh chưa có mô tả")), ("missing", N("Tệp bị mất trên đĩa"))];

    /// <summary>True when nothing narrows the library or the folder.</summary>
    public bool IsPlain => Text.Length == 0 && Kind.Length == 0 && Need.Length == 0;

    /// <summary>Reads a query; what it does not know it takes for the usual.</summary>
    public static MediaFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = VietnameseText.OneLine(VietnameseText.Compose(query["q"]));
        return new MediaFilter(
            text.Length > 200 ? text[..200] : text,
            query["folder"].ToString().Trim('/', ' ') is { Length: > 0 and <= 512 } folder ? VietnameseText.Compose(folder) : null,
            MediaGroup.All.Any(group => group.Name == query["kind"]) ? query["kind"].ToString() : "",
            Sorts.Any(sort => sort.Value == query["sort"]) ? query["sort"].ToString() : Sorts[0].Value,
            Needs.Any(need => need.Value == query["need"]) ? query["need"].ToString() : "",
            int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1);
    }

    /// <summary>The address of a page with this filter.</summary>
    public string Address(int page) => "?" + Of(page);

    private string Of(int page)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("q", Text), ("folder", Folder ?? ""), ("kind", Kind), ("sort", Sort == Sorts[0].Value ? "" : Sort), ("need", Need), ("p", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : "") })
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }

        return query.ToQueryString().Value?.TrimStart('?') ?? "";
    }
}
