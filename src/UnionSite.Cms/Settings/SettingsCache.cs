using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Settings;

/// <summary>
/// Holds the current <see cref="SiteSettings"/> for the whole process. A site name in the configuration
/// ("UnionSite:SiteName") counts more than the stored one.
/// </summary>
public sealed class SettingsCache(IServiceScopeFactory scopes, IConfiguration configuration)
{
    private volatile SiteSettings? _current;

    /// <summary>The current settings, read from the store on first use.</summary>
    public SiteSettings Current
    {
        get
        {
            if (_current is { } current)
            {
                return current;
            }

            using var scope = scopes.CreateScope();
            ReloadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
            return _current!;
        }
    }

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(SettingsStore.DocumentName, cancel);
        if (configuration["UnionSite:SiteName"] is { Length: > 0 } name)
        {
            json["SiteName"] = name;
        }

        _current = new SiteSettings(json);
    }
}
