using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace UnionSite.Cms.Media;

/// <summary>Serves the library: "/media/{path}" with Orchard's query names for pictures.</summary>
public static class MediaEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapMedia(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous();

    private static async Task<IResult> ServeAsync(
        string path, HttpContext http, MediaLibrary library, MediaAccess access, MediaDerivatives derivatives, MediaProfiles profiles, MediaHolds holds)
    {
        var cancel = http.RequestAborted;
        if (!MediaNames.TryKeep(path, out var clean, out _))
        {
            return NotFound(http);
        }

        if (await library.FindAsync(clean, cancel) is not { } file)
        {
            return await MovedAsync(clean, http, library, access);
        }

        var reach = await access.OfAsync(file, http.User, cancel);
        var place = library.PlaceOf(file);
        if (reach == MediaReach.Closed || !File.Exists(place))
        {
            return NotFound(http);
        }

        var type = file.ContentType;
        var mark = file.Hash[..16];
        if (await profiles.ReadAsync(http.Request.Query, cancel) is { } commands
            && await derivatives.FindAsync(file, place, commands) is { } smaller)
        {
            (place, type) = smaller;
            mark = Path.GetFileName(place)[..16] + "-" + Path.GetFileName(place)[65..];
        }

        SetHeaders(http, file, type, reach, await holds.IsRecallableAsync(file, cancel));
        return Results.File(
            place,
            type is "text/plain" or "text/csv" ? type + "; charset=utf-8" : type,
            type.StartsWith("image/", StringComparison.Ordinal) || type == "application/pdf" ? null : Path.GetFileName(clean),
            entityTag: new EntityTagHeaderValue($"\"{mark}\""),
            enableRangeProcessing: true);
    }

    // An old address leads to the new one for good; whoever may not have the file does not learn where it went.
    private static async Task<IResult> MovedAsync(string path, HttpContext http, MediaLibrary library, MediaAccess access)
    {
        if (await library.FindMovedAsync(path, http.RequestAborted) is not { } file || await access.OfAsync(file, http.User, http.RequestAborted) is var reach && reach == MediaReach.Closed)
        {
            return NotFound(http);
        }

        http.Response.Headers.CacheControl = reach == MediaReach.Private ? "private, no-store" : "public, max-age=300";
        return Results.Redirect($"/media/{Text.UrlPath.Escape(file.Path)}{http.Request.QueryString}", permanent: true);
    }

    private static void SetHeaders(HttpContext http, MediaFile file, string type, MediaReach reach, bool isRecallable)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // A sandbox would keep browsers' own PDF view shut.
        headers.ContentSecurityPolicy = type == "application/pdf"
            ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
            : "default-src 'none'; sandbox; frame-ancestors 'none'";
        // A profile may be changed, and its pictures with it, while the bytes that the mark stands for stay the same.
        var marked = !http.Request.Query.ContainsKey("profile") && http.Request.Query["v"] == MediaUrls.Mark(file);
        headers.CacheControl = reach == MediaReach.Private ? "private, no-store" : isRecallable ? "public, max-age=60, must-revalidate" : marked ? "public, max-age=31536000, immutable" : "public, max-age=300";
    }

    private static IResult NotFound(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.NotFound();
    }
}
