using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Settings;

/// <summary>
/// The chosen themes. Themes are compiled in; a recipe may name one that this site does not have (Orchard's TheTheme), and
/// the configured default then stands in, so that the recipe's choice is kept and no page breaks.
/// </summary>
public sealed class SiteThemes
{
    /// <summary>Name of the stored document: { "Site": name, "Admin": name }.</summary>
    public const string DocumentName = "Themes";

    private readonly string _default;
    private readonly HashSet<string> _known;

    /// <summary>Reads "UnionSite:Theme" (default CongDoan) and "UnionSite:Themes" (further compiled themes).</summary>
    public SiteThemes(IServiceScopeFactory scopes, IConfiguration configuration)
    {
        // A theme's name is a folder in the addresses of templates.
        _default = configuration["UnionSite:Theme"] is { Length: > 0 } theme && theme.All(char.IsAsciiLetterOrDigit) ? theme : "CongDoan";
        _known = new(configuration.GetSection("UnionSite:Themes").GetChildren().Select(child => child.Value ?? ""), StringComparer.OrdinalIgnoreCase) { _default };
        Picture = new SharedPicture<Choice>(() =>
        {
            using var scope = scopes.CreateScope();
            return ReadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
        });
    }

    /// <summary>The theme of the public pages: the chosen one if this site has it, else the default.</summary>
    public string Site => Has(ChosenSite) ? ChosenSite : _default;

    /// <summary>What was chosen for the public pages, known or not; "" when nothing was.</summary>
    public string ChosenSite => Picture.Current.Site;

    /// <summary>What was chosen for the desk, known or not; "" when nothing was.</summary>
    public string ChosenAdmin => Picture.Current.Admin;

    internal SharedPicture<Choice> Picture { get; }

    /// <summary>True when the theme is compiled in.</summary>
    public bool Has(string name) => _known.Contains(name);

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel) => Picture.Replace(await ReadAsync(documents, cancel));

    private static async Task<Choice> ReadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(DocumentName, cancel);
        return new Choice(JsonText.TextOf(json, "Site") ?? "", JsonText.TextOf(json, "Admin") ?? "");
    }

    internal sealed record Choice(string Site, string Admin);
}
