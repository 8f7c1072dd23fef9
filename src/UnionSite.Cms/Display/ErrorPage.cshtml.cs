using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Items;
using UnionSite.Cms.Localization;

namespace UnionSite.Cms.Display;

/// <summary>The page for addresses that lead nowhere and for failures. It says nothing about the inside.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPageModel(ThemeLocator themes, Sections sections, PublishedContent published, ILogger<ErrorPageModel> log) : PageModel
{
    /// <summary>Path of the template.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Model of the template.</summary>
    public ErrorView Shown { get; private set; } = new(404, "", []);

    /// <summary>Shows the page whatever the method of the failed request was.</summary>
    public async Task OnGetAsync(int? code, CancellationToken cancel) => await ShowAsync(code, cancel);

    /// <summary>As for reading.</summary>
    public Task<IActionResult> OnPostAsync(int? code, CancellationToken cancel) => AfterFailureAsync(code, cancel);

    /// <summary>As for reading.</summary>
    public Task<IActionResult> OnPutAsync(int? code, CancellationToken cancel) => AfterFailureAsync(code, cancel);

    /// <summary>As for reading.</summary>
    public Task<IActionResult> OnDeleteAsync(int? code, CancellationToken cancel) => AfterFailureAsync(code, cancel);

    // The page itself takes nothing: it answers a posted request only when that request has failed elsewhere.
    private async Task<IActionResult> AfterFailureAsync(int? code, CancellationToken cancel)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            return BadRequest();
        }

        await ShowAsync(code, cancel);
        return Page();
    }

    private async Task ShowAsync(int? code, CancellationToken cancel)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var answered = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        // Asked for by its own address, the page is one that is not there.
        var status = failed ? 500 : answered is null ? 404 : code is >= 400 and < 600 ? code.Value : 404;
        Response.StatusCode = status;
        var words = (answered?.OriginalPath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        words = status == 404 && words.Length <= 100 ? string.Join(' ', words.Split('-', '_', '.', '+')) : "";
        Template = themes.Named("Error");
        // After a failure the store is not asked more than it must be.
        var path = answered?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";
        var isEnglish = DeskLanguage.Reaches(path)
            ? Request.Cookies[DeskLanguage.CookieName] == PageLanguage.English
            : await PageLanguage.IsEnglishAsync(Request, path, failed ? null : published, cancel);
        Shown = new ErrorView(status, words, await SectionsAsync(failed, cancel), isEnglish);
        if (isEnglish)
        {
            HttpContext.Page().Culture = PageLanguage.English;
        }

        HttpContext.Page().Title = Shown.Title;
        HttpContext.Page().NoIndex = true;
    }

    private async Task<IReadOnlyList<SectionView>> SectionsAsync(bool failed, CancellationToken cancel)
    {
        try
        {
            return await sections.AllAsync(Reader.Anonymous, cancel);
        }
        catch (Exception problem) when (failed && problem is not OperationCanceledException)
        {
            // What failed may well be the store; the page about the failure must not fail in turn.
            log.LogError(problem, "The sections could not be read for the error page.");
            return [];
        }
    }
}
