using System.Net;

namespace UnionSite.Tests.Soak;

/// <summary>Somebody who uses the site without pause until it falls or the day is over; cookies outlive the site's process.</summary>
internal abstract class WorkAtSite
{
    private readonly CookieContainer _cookies = new();

    /// <summary>Acts that the site has answered.</summary>
    public int Acts { get; private set; }

    /// <summary>Works until the site does not answer any more. An answer that is wrong fails the test.</summary>
    public async Task WorkAsync(Uri address, CancellationToken dayIsOver)
    {
        using var client = Client(address);
        while (!dayIsOver.IsCancellationRequested)
        {
            try
            {
                await OnceAsync(client);
                Acts++;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    /// <summary>A client with this person's cookies.</summary>
    public HttpClient Client(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>One act.</summary>
    protected abstract Task OnceAsync(HttpClient client);
}
