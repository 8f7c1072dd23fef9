using Microsoft.AspNetCore.Http;

namespace UnionSite.Cms.Display;

/// <summary>Says who may keep a page: a public one must be asked for again, a personal or restricted one is kept by nobody.</summary>
public static class ResponseCaching
{
    private static readonly object Kept = new();

    /// <summary>Writes the header.</summary>
    public static void Set(HttpResponse response, bool personal) =>
        response.Headers.CacheControl = personal ? "no-store" : "no-cache";

    /// <summary>True for names of the machine itself.</summary>
    public static bool IsLocal(HostString host) => host.Host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    /// <summary>Keeps an answer that repeats the asked host out of shared caches, whatever else is said of it later.</summary>
    public static void KeepToAsker(HttpContext context)
    {
        if (IsLocal(context.Request.Host) || !context.Items.TryAdd(Kept, true) || context.Response.HasStarted)
        {
            return;
        }

        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                if (!headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
                {
                    headers.CacheControl = "private, no-cache";
                }

                return Task.CompletedTask;
            },
            context);
    }
}
