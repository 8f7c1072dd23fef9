using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Settings;

/// <summary>
/// Which of Orchard's features are on. The kernel's features are compiled in, so an id that no recipe ever named counts as
/// on; a recipe or the desk may switch one off, and its pages then answer 404.
/// </summary>
public sealed class SiteFeatures
{
    /// <summary>Name of the stored document: { "Enabled": [ids], "Disabled": [ids] }.</summary>
    public const string DocumentName = "Features";

    /// <summary>Orchard's id of the sitemaps.</summary>
    public const string Sitemaps = "OrchardCore.Sitemaps";

    /// <summary>Orchard's id of the feeds.</summary>
    public const string Feeds = "OrchardCore.Feeds";

    /// <summary>The features read themselves from the store on first use.</summary>
    public SiteFeatures(IServiceScopeFactory scopes) => Picture = new SharedPicture<Switches>(() =>
    {
        using var scope = scopes.CreateScope();
        return ReadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
    });

    /// <summary>Ids that a recipe or the desk switched on, in order.</summary>
    public IReadOnlyList<string> Enabled => Picture.Current.Enabled;

    /// <summary>Ids that a recipe or the desk switched off, in order.</summary>
    public IReadOnlyList<string> Disabled => Picture.Current.Disabled;

    internal SharedPicture<Switches> Picture { get; }

    /// <summary>True unless the feature was switched off. Ids are compared by exact case, as Orchard does.</summary>
    public bool IsEnabled(string id) => !Picture.Current.Off.Contains(id);

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel) => Picture.Replace(await ReadAsync(documents, cancel));

    private static async Task<Switches> ReadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(DocumentName, cancel);
        return new Switches(JsonText.TextsOf(json, "Enabled"), JsonText.TextsOf(json, "Disabled"));
    }

    internal sealed record Switches(IReadOnlyList<string> Enabled, IReadOnlyList<string> Disabled)
    {
        public HashSet<string> Off { get; } = new(Disabled, StringComparer.Ordinal);
    }
}
