using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Settings;

/// <summary>
/// Holds the current <see cref="SiteSettings"/> for the whole process. A site name in the configuration
/// ("UnionSite:SiteName") counts more than the stored one.
/// </summary>
public sealed class SettingsCache
{
    private readonly IConfiguration _configuration;

    /// <summary>The settings read themselves from the store on first use.</summary>
    public SettingsCache(IServiceScopeFactory scopes, IConfiguration configuration)
    {
        _configuration = configuration;
        Picture = new SharedPicture<SiteSettings>(() =>
        {
            using var scope = scopes.CreateScope();
            return ReadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
        });
    }

    /// <summary>The current settings.</summary>
    public SiteSettings Current => Picture.Current;

    internal SharedPicture<SiteSettings> Picture { get; }

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel) => Picture.Replace(await ReadAsync(documents, cancel));

    private async Task<SiteSettings> ReadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(SettingsStore.DocumentName, cancel);
        if (_configuration["UnionSite:SiteName"] is { Length: > 0 } name)
        {
            json["SiteName"] = name;
        }

        return new SiteSettings(json);
    }
}
