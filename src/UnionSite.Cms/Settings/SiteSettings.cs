using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Settings;

/// <summary>The site's settings at one moment: Orchard's scalar keys, and settings objects by class name kept verbatim.</summary>
public sealed class SiteSettings(JsonObject json)
{
    /// <summary>The whole bag; do not change it.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>Name of the site.</summary>
    public string SiteName => Text("SiteName") is { Length: > 0 } name ? name : "Công đoàn số";

    /// <summary>Address under which the public knows the site, without a slash at the end; "" when unknown.</summary>
    public string BaseUrl => Text("BaseUrl").TrimEnd('/');

    /// <summary>Items on a page of a list.</summary>
    public int PageSize => int.TryParse(Text("PageSize"), out var size) && size is > 0 and <= 100 ? size : 12;

    /// <summary>IANA name of the zone that the site shows times in.</summary>
    public string TimeZoneId => Text("TimeZoneId") is { Length: > 0 } zone ? zone : "Asia/Ho_Chi_Minh";

    /// <summary>Content item that the home page shows, or null.</summary>
    public string? HomeItemId => JsonText.TextOf(Json["HomeRoute"] as JsonObject, "ContentItemId")
        ?? JsonText.TextOf(Json["HomeRoute"] as JsonObject, "contentItemId");

    /// <summary>Culture of texts that state none.</summary>
    public string DefaultCulture => Reader("LocalizationSettings").Text("DefaultCulture") is { Length: > 0 } culture ? culture : "vi";

    /// <summary>A settings object such as "LocalizationSettings".</summary>
    public SettingsReader Reader(string settingsName) => new(Json, settingsName);

    /// <summary>A custom settings item (stereotype CustomSettings) such as "SiteNotice", or null.</summary>
    public JsonObject? Custom(string contentType) => Json[contentType] as JsonObject;

    private string Text(string key) => Json[key] is JsonValue value
        ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString()
        : "";
}
