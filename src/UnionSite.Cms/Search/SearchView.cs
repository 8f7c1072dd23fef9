using UnionSite.Cms.Display;

namespace UnionSite.Cms.Search;

/// <summary>Model of the search template.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="List">Hits of this page.</param>
/// <param name="Types">Types with hits: name, label, count.</param>
/// <param name="Type">The chosen type, or "".</param>
/// <param name="IsLoose">True when no item holds all the words.</param>
/// <param name="IsEnglish">True for a reader of the English pages.</param>
public sealed record SearchView(string Query, ListView List, IReadOnlyList<(string Type, string Label, int Count)> Types, string Type, bool IsLoose, bool IsEnglish = false)
{
    /// <summary>Address of the same search among one type; "" for all.</summary>
    public string UrlOf(string type) => $"/tim-kiem?q={Uri.EscapeDataString(Query)}" + (type.Length > 0 ? $"&loai={Uri.EscapeDataString(type)}" : "")
        + (IsEnglish ? $"&{PageLanguage.Name}={PageLanguage.English}" : "");

    /// <summary>Address of another page of the same search.</summary>
    public string PageUrl(int page) => UrlOf(Type) + (page > 1 ? $"&trang={page}" : "");
}
