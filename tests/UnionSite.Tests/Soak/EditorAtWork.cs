using System.Net;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Soak;

/// <summary>An editor who writes, corrects, keeps drafts and publishes, as fast as the site answers.</summary>
internal sealed class EditorAtWork(string name, string userName, int seed) : WorkAtSite
{
    private readonly Random _random = new(seed);
    private int _written;
    private bool _isSignedIn;

    /// <summary>Everything that was ever sent.</summary>
    public List<Article> Articles { get; } = [];

    /// <inheritdoc/>
    protected override async Task OnceAsync(HttpClient client)
    {
        if (!_isSignedIn)
        {
            // Once: the cookie outlives the site's process.
            await client.SignInAsync(userName, SiteFactory.Password);
            _isSignedIn = true;
        }

        var known = Articles.Where(article => article.Id is not null).ToList();
        var article = known.Count > 0 && _random.Next(5) < 2 ? known[_random.Next(known.Count)] : New();
        var lead = $"Lời dẫn thứ {++_written} của {name}.";
        var publish = _random.Next(2) == 0;
        article.Sent = new Article.Texts(lead, publish ? lead : article.Kept?.Published);
        var path = article.Id is null ? "/Admin/Contents/ContentTypes/NewsArticle/Create" : $"/Admin/Contents/ContentItems/{article.Id}/Edit";
        var typed = new Dictionary<string, string?>
        {
            ["TitlePart.Title"] = article.Title, ["NewsArticle.Lead.Text"] = lead, ["HtmlBodyPart.Html"] = $"<p>Thân bài {article.Word}.</p>",
        };
        using var saved = await client.SubmitAsync(path, "#soan", typed, publish ? "button[value=publish]" : "button[value=draft].quiet");
        if (saved.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{path} answered {(int)saved.StatusCode} to {article.Title}");
        }

        article.Id ??= saved.Headers.Location!.ToString().Split('/')[^2];
        article.Kept = article.Sent;
        article.Sent = null;
    }

    // Letters alone: search reads a figure as a document's number.
    private Article New()
    {
        var number = Articles.Count;
        var letters = "";
        do
        {
            letters += (char)('a' + (number % 26));
        }
        while ((number /= 26) > 0);
        var article = new Article($"{name}zq{letters}zq");
        Articles.Add(article);
        return article;
    }
}
