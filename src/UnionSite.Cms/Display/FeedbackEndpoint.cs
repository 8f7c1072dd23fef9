using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>
/// Takes the answer to "was this page of use?". The form carries no token, for a public page must stay the same for all its
/// readers; instead the browser's own word on where the request comes from is checked.
/// </summary>
internal static class FeedbackEndpoint
{
    public const string Path = "/phan-hoi";

    public static async Task<IResult> PostAsync(HttpContext context, PublishedContent published, SettingsCache settings, IEnumerable<IPageFeedback> feedback, CancellationToken cancel)
    {
        if (!IsFromThisSite(context.Request, settings.Current))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(cancel);
        var id = form["trang"].ToString();
        var answer = form["co-ich"].ToString();
        var row = id.Length is > 0 and <= 26 ? await published.ByIdAsync(id, Reader.Of(context.User), cancel) : null;
        if (row is null || answer is not ("co" or "khong"))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        foreach (var counter in feedback)
        {
            counter.Count(row.ContentItemId, answer == "co");
        }

        var path = row.Path is { Length: > 0 } own ? "/" + Text.UrlPath.Escape(own.Trim('/')) : "/Contents/ContentItems/" + row.ContentItemId;
        context.Response.Headers.Location = path + "?cam-on=1#phan-hoi";
        ResponseCaching.Set(context.Response, personal: true);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    // Browsers send Sec-Fetch-Site; older ones send Origin with a form. What sends neither is no browser, and harms nobody's session.
    private static bool IsFromThisSite(HttpRequest request, SiteSettings settings)
    {
        var fetch = request.Headers["Sec-Fetch-Site"].ToString();
        if (fetch.Length > 0)
        {
            return fetch is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || (settings.BaseUrl.Length > 0 && origin.Equals(settings.BaseUrl, StringComparison.OrdinalIgnoreCase));
    }
}
