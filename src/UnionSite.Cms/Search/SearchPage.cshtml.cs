using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>The search page.</summary>
[AllowAnonymous]
[RequireFeature("OrchardCore.Search")]
public sealed class SearchPageModel(SearchIndex index, Cards cards, ThemeLocator themes, DefinitionCache definitions) : PageModel
{
    private const int PageSize = 10;
    private const int MaxPages = 50;

    /// <summary>Path of the template.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Model of the template.</summary>
    public SearchView? Shown { get; private set; }

    /// <summary>Shows the hits of "q" among the types of "loai", page "trang".</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var typed = VietnameseText.Compose(Request.Query["q"]).Trim();
        var query = typed.Length <= 200 ? typed : typed[..200];
        var type = definitions.Current.Type(Request.Query["loai"].ToString())?.Name ?? "";
        var number = Math.Min(SectionLists.PageNumber(Request.Query), MaxPages);
        var reader = Reader.Of(User);
        var result = query.Length == 0
            ? SearchResult.Nothing
            : await index.SearchAsync(query, type, (number - 1) * PageSize, PageSize, reader, cancel);
        var marks = new Highlight(SearchWords.Of(query));
        var list = new ListView
        {
            Cards = await cards.FoundAsync(
                result.Rows,
                row => (marks.Whole(row.DisplayText), marks.Passage(result.Texts.GetValueOrDefault(row.ContentItemId) ?? row.Summary)),
                reader,
                cancel),
            Total = result.Total,
            Page = number,
            Pages = Math.Clamp((result.Total + PageSize - 1) / PageSize, 1, MaxPages),
            Path = "/tim-kiem",
            Query = query,
        };
        var types = result.ByType.Select(count => (count.Type, definitions.Current.TypeOrEmpty(count.Type).DisplayName, count.Count)).ToList();
        Template = themes.Named("Search");
        var isEnglish = PageLanguage.IsAsked(Request.Query);
        Shown = new SearchView(query, list, types, type, result.IsLoose, isEnglish);
        var page = HttpContext.Page();
        page.Culture = isEnglish ? PageLanguage.English : page.Culture;
        var name = isEnglish ? "Search" : "Tìm kiếm";
        page.Title = query.Length == 0 ? name : isEnglish ? $"Search for “{query}”" : $"Tìm “{query}”";
        page.NoIndex = true;
        page.Crumbs = [new LinkView(name, "/tim-kiem")];
        ResponseCaching.Set(Response, personal: reader.IsSignedIn);
    }
}
