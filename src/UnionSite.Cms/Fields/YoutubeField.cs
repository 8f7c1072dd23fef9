using System.Text.RegularExpressions;

namespace UnionSite.Cms.Fields;

/// <summary>A video: { "RawAddress", "EmbeddedAddress" }. Shown as a link with the site's own picture; nothing is embedded.</summary>
public sealed partial class YoutubeField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "YoutubeField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => [];

    /// <summary>The video's id in an address of watch, short, embed or youtu.be form; null when there is none.</summary>
    public static string? VideoId(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = host.ToLowerInvariant() switch
        {
            "youtu.be" => segments.FirstOrDefault(),
            "youtube.com" or "m.youtube.com" or "youtube-nocookie.com" => segments switch
            {
                ["embed" or "shorts" or "live" or "v", var last, ..] => last,
                _ => Query().Match(uri.Query) is { Success: true } found ? found.Groups[1].Value : null,
            },
            _ => null,
        };
        return id is not null && Id().IsMatch(id) ? id : null;
    }

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("RawAddress"))
        {
            form.SetText("RawAddress", form.Text("RawAddress"));
            form.Payload.Remove("EmbeddedAddress");
        }
    }

    /// <inheritdoc/>
    public override void Update(FieldValue value)
    {
        if (VideoId(value.Text("RawAddress")) is { } id)
        {
            value.Payload["EmbeddedAddress"] = "https://www.youtube.com/embed/" + id;
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.IsText("RawAddress") && value.Present(IsEmpty(value)) && VideoId(value.Text("RawAddress")) is null)
        {
            value.Refuse(T("Địa chỉ phim chưa đúng, ví dụ đúng: https://www.youtube.com/watch?v=… hoặc https://youtu.be/…"));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Text("RawAddress").Length == 0;

    [GeneratedRegex("[?&]v=([^&#]+)")]
    private static partial Regex Query();

    [GeneratedRegex("^[A-Za-z0-9_-]{6,20}$")]
    private static partial Regex Id();
}
