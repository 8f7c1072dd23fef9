using Microsoft.AspNetCore.Http;

namespace UnionSite.Cms.Display;

/// <summary>Says who may keep a page: a public one must be asked for again, a personal or restricted one is kept by nobody.</summary>
public static class ResponseCaching
{
    /// <summary>Writes the header.</summary>
    public static void Set(HttpResponse response, bool personal) =>
        response.Headers.CacheControl = personal ? "no-store" : "no-cache";
}
