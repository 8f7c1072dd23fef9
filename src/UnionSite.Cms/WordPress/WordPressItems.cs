using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.WordPress;

/// <summary>Makes an item of an entry. Its ids come from the old site's address and the entry's number: the same entry is the same item every time.</summary>
internal sealed class WordPressItems(string baseUrl, TimeZoneInfo zone, WordPressTerms terms, WordPressFiles files, WordPressHtml html)
{
    private const int LeadLength = 280;
    private const int TitleLength = 250;

    /// <summary>The id of an entry's item.</summary>
    public string IdOf(WxrPost post) => ContentIds.From($"wordpress|{baseUrl}|{post.Id}");

    /// <summary>The item.</summary>
    /// <param name="post">The entry.</param>
    /// <param name="path">Its path on this site.</param>
    /// <param name="owner">Id of the account here that wrote it; null for none.</param>
    public JsonObject Make(WxrPost post, string path, string? owner)
    {
        var isArticle = post.Type == "post";
        var title = TitleOf(post);
        var body = html.Convert(post.Content);
        var created = Moment(post.DateUtc, post.DateLocal);
        var isPublic = post.Status == "publish" && post.Password.Length == 0;
        var item = new ContentItem
        {
            ContentItemId = IdOf(post),
            ContentType = isArticle ? WordPressConverter.ArticleType : WordPressConverter.PageType,
            DisplayText = title,
            Latest = true,
            Published = isPublic,
            CreatedUtc = created,
            PublishedUtc = isPublic ? created : null,
            ModifiedUtc = Moment(post.ModifiedUtc, "") is { } modified && modified >= created ? modified : created,
            Owner = owner,
            Author = post.Creator.Length > 0 ? post.Creator : null,
        };
        item.Part("TitlePart")["Title"] = title;
        item.Part("AutoroutePart")["Path"] = path;
        item.Part("HtmlBodyPart")["Html"] = body;
        if (isArticle)
        {
            Article(item, post, body, title);
        }

        if (post.Status == "future" && created is not null)
        {
            item.Part("PublishLaterPart")["ScheduledPublishUtc"] = created.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        // A changed entry is a new version; the same one is the same version.
        item.ContentItemVersionId = ContentIds.From($"{item.ContentItemId}|{JsonText.Write(item.ToJson())}");
        return item.ToJson();
    }

    /// <summary>Its title; the beginning of its text when it has none.</summary>
    public static string TitleOf(WxrPost post)
    {
        var title = VietnameseText.Compose(VietnameseText.OneLine(SafeHtml.PlainText(post.Title)));
        if (title.Length == 0)
        {
            title = Cut(VietnameseText.OneLine(SafeHtml.PlainText(post.Content)), 80);
        }

        return title.Length == 0 ? "Không tiêu đề " + post.Id : Cut(title, TitleLength);
    }

    private void Article(ContentItem item, WxrPost post, string body, string title)
    {
        var part = item.Part(WordPressConverter.ArticleType);
        var lead = VietnameseText.OneLine(SafeHtml.PlainText(post.Excerpt));
        lead = lead.Length > 0 ? lead : Cut(VietnameseText.OneLine(SafeHtml.PlainText(body)), LeadLength);
        part["Lead"] = new JsonObject { ["Text"] = VietnameseText.Compose(lead.Length > 0 ? lead : title) };
        if (files.ById(post.Meta.GetValueOrDefault("_thumbnail_id", "")) is { } cover)
        {
            part["Cover"] = new JsonObject { ["Paths"] = new JsonArray((JsonNode)cover.Path), ["MediaTexts"] = new JsonArray((JsonNode)cover.Alt) };
        }

        // The site's articles stand in one category; the others find them as tags.
        var categories = post.Terms.Where(term => term.Domain == "category").ToList();
        if (terms.Field("category", categories.Take(1)) is { } category)
        {
            part[WordPressTerms.CategoryField] = category;
        }

        if (terms.Field("post_tag", post.Terms.Where(term => term.Domain == "post_tag").Concat(categories.Skip(1))) is { } tags)
        {
            part[WordPressTerms.TagField] = tags;
        }
    }

    // Drafts of WordPress have no moment in UTC; what it wrote was the old site's wall clock.
    private DateTime? Moment(string utc, string local)
    {
        if (Parse(utc) is { } moment)
        {
            return DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        }

        return Parse(local) is { } wall && !zone.IsInvalidTime(wall) ? TimeZoneInfo.ConvertTimeToUtc(wall, zone) : null;
    }

    private static DateTime? Parse(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year > 1970 ? moment : null;

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length);
        return text[..(end > 0 ? end : length)] + "…";
    }
}
