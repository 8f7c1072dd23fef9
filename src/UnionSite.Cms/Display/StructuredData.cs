using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Describes a page in schema.org's words. Only what the page itself shows is said.</summary>
public static class StructuredData
{
    // Letters stay as they are; "<", ">" and "&" are written as escapes, so the text cannot leave its script element.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The description as text that may stand inside a script element.</summary>
    public static string ToSafeJson(JsonNode description) => description.ToJsonString(Safe);

    /// <summary>The description of an item's page.</summary>
    public static JsonObject Of(ContentView item, PageView page, string siteName, string baseUrl)
    {
        var url = page.Canonical.StartsWith('/') ? baseUrl + page.Canonical : page.Canonical;
        var organisation = new JsonObject { ["@type"] = "Organization", ["name"] = siteName, ["url"] = baseUrl + "/" };
        if (page.IsHome)
        {
            return new JsonObject
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "WebSite",
                ["name"] = siteName,
                ["url"] = baseUrl + "/",
                ["inLanguage"] = page.Culture,
                ["publisher"] = organisation,
                ["potentialAction"] = new JsonObject
                {
                    ["@type"] = "SearchAction",
                    ["target"] = baseUrl + "/tim-kiem?q={q}",
                    ["query-input"] = "required name=q",
                },
            };
        }

        var description = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "WebPage",
            ["name"] = page.Title,
            ["url"] = url,
            ["inLanguage"] = page.Culture,
        };
        Set(description, "description", page.Description);
        // What only shows how a page looks did not happen: no machine is told that it did.
        if (!item.Flag("IsDemonstration"))
        {
            Describe(description, item, organisation);
        }

        if (page.Image.Length > 0)
        {
            description["image"] = baseUrl + page.Image;
        }

        description["breadcrumb"] = Crumbs(page, baseUrl);
        return description;
    }

    private static void Describe(JsonObject description, ContentView item, JsonObject organisation)
    {
        switch (item.Type)
        {
            case "NewsArticle":
                description["@type"] = "NewsArticle";
                description["headline"] = item.Title;
                Set(description, "datePublished", Moment(item.PublishedUtc));
                Set(description, "dateModified", Moment(item.ModifiedUtc));
                description["publisher"] = organisation;
                break;
            case DocumentValidities.ContentType:
                description["@type"] = "Legislation";
                Set(description, "legislationIdentifier", DocumentValidities.NumberOf(item.Item));
                Set(description, "legislationDate", Day(item.Date("IssuedOn")));
                Set(description, "legislationDateVersion", Day(item.Date("EffectiveOn")));
                if (item.Text("IssuingBody") is { Length: > 0 } body)
                {
                    description["legislationPassedBy"] = new JsonObject { ["@type"] = "Organization", ["name"] = body };
                }

                break;
            case "LegalAnswer":
                description["@type"] = "QAPage";
                description["mainEntity"] = new JsonObject
                {
                    ["@type"] = "Question",
                    ["name"] = item.Title,
                    ["text"] = item.Text("Question"),
                    ["answerCount"] = 1,
                    ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = SafeHtml.PlainText(JsonText.TextOf(item.Item.FindPart("HtmlBodyPart"), "Html")) },
                };
                break;
            case "Event":
                description["@type"] = "Event";
                Set(description, "startDate", Moment(item.MomentUtc("StartsAt")));
                Set(description, "endDate", Moment(item.MomentUtc("EndsAt")));
                if (item.Text("Place") is { Length: > 0 } place)
                {
                    description["location"] = new JsonObject { ["@type"] = "Place", ["name"] = place, ["address"] = place };
                }

                description["organizer"] = organisation;
                break;
        }
    }

    private static JsonObject Crumbs(PageView page, string baseUrl)
    {
        var entries = new JsonArray();
        foreach (var (crumb, index) in page.Crumbs.Prepend(new LinkView(PageLanguage.IsEnglish(page.Culture) ? "Home" : "Trang chủ", "/")).Select((crumb, index) => (crumb, index)))
        {
            entries.Add(new JsonObject { ["@type"] = "ListItem", ["position"] = index + 1, ["name"] = crumb.Text, ["item"] = baseUrl + crumb.Url });
        }

        return new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = entries };
    }

    private static void Set(JsonObject json, string member, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json[member] = text;
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Moment(DateTime? utc) => utc is { } moment ? HanoiTime.FromUtc(moment).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+07:00" : null;
}
