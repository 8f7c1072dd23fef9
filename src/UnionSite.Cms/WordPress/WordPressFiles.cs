using System.Net;
using System.Text.RegularExpressions;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.WordPress;

/// <summary>Finds the files of an export among those that came beside it. Nothing is ever fetched.</summary>
internal sealed partial class WordPressFiles
{
    private const string Uploads = "wp-content/uploads/";

    private readonly Dictionary<string, string> _atHand = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordPressFile> _byUrl = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordPressFile> _byId = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];

    public WordPressFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (MediaKind.OfName(path) is null)
            {
                continue;
            }

            // "uploads/2019/05/a.jpg", "2019/05/a.jpg" or the bare name: whoever packed them knows the library's tree, or not.
            _atHand[Key(path)] = path;
            _atHand.TryAdd(path.Split('/')[^1], path);
        }
    }

    /// <summary>The files that are to be taken in, by path.</summary>
    public IReadOnlyList<WordPressFile> Found => [.. _byUrl.Values.DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Addresses of files that did not come along.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Notes a file that the export names.</summary>
    public void Add(WxrPost attachment)
    {
        var url = attachment.AttachmentUrl.Length > 0 ? attachment.AttachmentUrl : attachment.Link;
        var key = Key(url);
        if (key.Length == 0 || !(_atHand.TryGetValue(key, out var source) || _atHand.TryGetValue(key.Split('/')[^1], out source)))
        {
            _missing.Add(url);
            return;
        }

        var alt = VietnameseText.OneLine(attachment.Meta.GetValueOrDefault("_wp_attachment_image_alt") is { Length: > 0 } text ? text : attachment.Title);
        var folder = MediaNames.Folder("wordpress/" + string.Join('/', key.Split('/')[..^1]));
        var file = new WordPressFile(source, $"{folder}/{MediaNames.File(key.Split('/')[^1])}", alt.Length > 500 ? alt[..500] : alt);
        _byUrl[key] = file;
        _byId[attachment.Id] = file;
    }

    /// <summary>Takes out a file that the library refuses.</summary>
    public void Remove(WordPressFile file)
    {
        foreach (var key in _byUrl.Where(pair => pair.Value == file).Select(pair => pair.Key).ToList())
        {
            _byUrl.Remove(key);
        }

        foreach (var id in _byId.Where(pair => pair.Value == file).Select(pair => pair.Key).ToList())
        {
            _byId.Remove(id);
        }
    }

    /// <summary>The file of an attachment's number.</summary>
    public WordPressFile? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The file of an address; one of the sizes that WordPress makes stands for the whole picture.</summary>
    public WordPressFile? ByUrl(string url)
    {
        if (!url.Contains(Uploads, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var key = Key(url);
        return _byUrl.GetValueOrDefault(key) ?? _byUrl.GetValueOrDefault(Size().Replace(key, "$1"));
    }

    /// <summary>The part of an address below another one, whichever of http and https either says; null when it is elsewhere.</summary>
    public static string? Below(string url, string baseUrl)
    {
        var (left, right) = (Bare(url), Bare(baseUrl));
        return right.Length > 0 && left.StartsWith(right, StringComparison.OrdinalIgnoreCase) && (left.Length == right.Length || left[right.Length] is '/' or '?' or '#')
            ? left[right.Length..]
            : null;
    }

    private static string Bare(string url)
    {
        var at = url.IndexOf("//", StringComparison.Ordinal);
        return at >= 0 ? url[(at + 2)..].TrimEnd('/') : "";
    }

    private static string Key(string path)
    {
        var clean = WebUtility.UrlDecode(path.Split('?', '#')[0].Replace("+", "%2B", StringComparison.Ordinal));
        var at = clean.IndexOf(Uploads, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            return VietnameseText.Compose(clean[(at + Uploads.Length)..]);
        }

        at = clean.IndexOf("uploads/", StringComparison.OrdinalIgnoreCase);
        return VietnameseText.Compose(at >= 0 ? clean[(at + 8)..] : clean.Contains("//", StringComparison.Ordinal) ? clean.Split('/')[^1] : clean);
    }

    [GeneratedRegex(@"-(?:\d+x\d+|scaled|rotated)(\.[a-zA-Z]+)$")]
    private static partial Regex Size();
}
