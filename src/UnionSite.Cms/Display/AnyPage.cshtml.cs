using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Redirects;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>The page of every item that has a path: the route that is tried after all others.</summary>
[AllowAnonymous]
public sealed class AnyPageModel(PublishedContent published, ItemPages pages, ThemeLocator themes, SettingsCache settings, MachineFiles files, IEnumerable<IPageViewCounter> counters) : PageModel
{
    /// <summary>Path of the template.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Model of the template.</summary>
    public ItemPage? Shown { get; private set; }

    /// <summary>Finds what the path leads to.</summary>
    public async Task<IActionResult> OnGetAsync(string? path, [FromServices] RedirectRules rules, CancellationToken cancel)
    {
        var reader = Reader.Of(User);
        var wanted = (path ?? "").Trim('/');
        var home = settings.Current.HomeItemId;
        if (wanted.Length == 0)
        {
            var row = home is null ? null : await published.ByIdAsync(home, reader, cancel);
            return row is null ? NotFound() : await ShowAsync(row, null, isHome: true, reader, cancel);
        }

        var found = await published.FindAsync(wanted, reader, cancel);
        if (found.AsksForSignIn)
        {
            // Nothing about the page is told, not even its spelling: the address that comes back is the one that was asked.
            return RedirectToSignIn();
        }

        if (found.RedirectTo is { } current)
        {
            return RedirectPermanent(PathOf(current) + Request.QueryString);
        }

        if (found.Row is null)
        {
            return await files.FindAsync(wanted, Request, cancel) is { } file
                ? new ContentResult { Content = file.Content, ContentType = file.MediaType }
                : Ruled(await rules.FindAsync(wanted, cancel));
        }

        if (found.Row.ContentItemId == home)
        {
            return RedirectPermanent("/");
        }

        // One page, one address: another letter case or a slash at the end leads to it.
        return found.ContainedItemId is null && found.Row.Path is { } own && own.Trim('/') != path
            ? RedirectPermanent(PathOf(own) + Request.QueryString)
            : await ShowAsync(found.Row, found.ContainedItemId, isHome: false, reader, cancel);
    }

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // A page without a handler for the method would be written without its model.
        if (context.HandlerMethod is null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    private ActionResult Ruled(RedirectRule? rule) => rule switch
    {
        null => NotFound(),
        { Status: 410 } => StatusCode(StatusCodes.Status410Gone),
        _ => new RedirectResult(rule.To, permanent: rule.Status == 301),
    };

    private async Task<IActionResult> ShowAsync(ContentItemRow row, string? contained, bool isHome, Reader reader, CancellationToken cancel)
    {
        var page = await pages.ForAsync(row, contained, isHome, Request, reader, cancel);
        if (page is null)
        {
            return NotFound();
        }

        Shown = page;
        Template = themes.Page(page.Item.Type);
        ResponseCaching.Set(Response, personal: reader.IsSignedIn || page.Item.IsRestricted);
        foreach (var counter in counters)
        {
            counter.Count(new PageVisit(row.ContentItemId, Request.Headers.UserAgent, IsPrefetch: IsPrefetch(), IsStaff: SiteViews.IsStaff(User)));
        }

        return Page();
    }

    private bool IsPrefetch() => Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || Request.Headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);

    private RedirectResult RedirectToSignIn()
    {
        ResponseCaching.Set(Response, personal: true);
        return Redirect("/Login?returnUrl=" + Uri.EscapeDataString(Request.Path + Request.QueryString));
    }

    private static string PathOf(string path) => "/" + Text.UrlPath.Escape(path.Trim('/'));
}
