using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Settings;

<<<<<<< HEAD
/// <summary>
/// Holds the current <see cref="SiteSettings"/> for the whole process. A site name in the configuration
/// ("UnionSite:SiteName") counts more than the stored one.
/// </summary>
public sealed class SettingsCache(IServiceScopeFactory scopes, IConfiguration configuration)
=======
/// <summary>Holds the current <see cref="SiteSettings"/> for the whole process.</summary>
public sealed class SettingsCache
>>>>>>> 36085ff (Recipes: runner, expressions, steps, set-up; drafts of shared pictures; content import)
{
    /// <summary>The settings read themselves from the store on first use.</summary>
    public SettingsCache(IServiceScopeFactory scopes) => Picture = new SharedPicture<SiteSettings>(() =>
    {
        using var scope = scopes.CreateScope();
        return ReadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
    });

    /// <summary>The current settings.</summary>
    public SiteSettings Current => Picture.Current;

    internal SharedPicture<SiteSettings> Picture { get; }

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel) => Picture.Replace(await ReadAsync(documents, cancel));

    private static async Task<SiteSettings> ReadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(SettingsStore.DocumentName, cancel);
<<<<<<< HEAD
        if (configuration["UnionSite:SiteName"] is { Length: > 0 } name)
        {
            json["SiteName"] = name;
        }

        _current = new SiteSettings(json);
=======
        return new SiteSettings(json);
>>>>>>> 36085ff (Recipes: runner, expressions, steps, set-up; drafts of shared pictures; content import)
    }
}
