using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.WordPress;

/// <summary>
/// Turns an export of WordPress (WXR) into recipes beside it, which are then rehearsed and run like any other: articles,
/// pages, categories and tags, files that came along, redirects from the old addresses. The file is read twice, never whole.
/// </summary>
public sealed class WordPressConverter(SiteDb db, DefinitionCache definitions, ContentPaths paths, MediaRehearsal media, SettingsCache settings)
{
    internal const string ArticleType = "NewsArticle";
    internal const string PageType = "Page";

    private const int FilesInAStep = 50;
    private const int Examples = 5;

    private static readonly string[] Taken = ["post", "page"];
    private static readonly string[] Statuses = ["publish", "draft", "pending", "future", "private"];

    private readonly SortedDictionary<string, (int Count, List<string> Examples)> _told = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes the recipes.</summary>
    /// <param name="folder">Where the export lies unpacked; the recipes are written there.</param>
    /// <param name="export">Path of the export in the folder.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The recipes in their order, and what the reader should know, in Vietnamese.</returns>
    /// <exception cref="RecipeException">The file is not an export, or not well-formed.</exception>
    public async Task<(IReadOnlyList<string> Recipes, IReadOnlyList<string> Notes)> ConvertAsync(string folder, string export, CancellationToken cancel)
    {
        if (definitions.Current.Type(ArticleType) is null || definitions.Current.Type(PageType) is null)
        {
            throw new RecipeException("", $"Trang này không có kiểu nội dung {ArticleType} và {PageType} để nhận bài từ WordPress.");
        }

        try
        {
            return await ReadAsync(folder, Path.Combine(folder, export), cancel);
        }
        catch (XmlException wrong)
        {
            throw new RecipeException("", $"Tệp WordPress không đọc được ở dòng {wrong.LineNumber.ToString(CultureInfo.InvariantCulture)}: {Reason(wrong)}");
        }
    }

    private async Task<(IReadOnlyList<string> Recipes, IReadOnlyList<string> Notes)> ReadAsync(string folder, string export, CancellationToken cancel)
    {
        var reader = new WxrReader(export);
        var files = new WordPressFiles(folder);
        var terms = new Dictionary<string, WxrTerm>(StringComparer.Ordinal);
        foreach (var post in reader.Read())
        {
            if (post.Type == "attachment")
            {
                files.Add(post);
            }

            foreach (var term in post.Terms.Where(_ => Taken.Contains(post.Type, StringComparer.Ordinal)))
            {
                terms.TryAdd(term.Domain + "|" + term.Name, term);
            }

            // The site's articles stand in one category; the others become tags.
            foreach (var term in post.Terms.Where(term => term.Domain == "category" && post.Type == "post").Skip(1))
            {
                terms.TryAdd("post_tag|" + term.Name, new WxrTerm("post_tag", term.Slug, term.Name));
            }
        }

        foreach (var term in reader.Terms)
        {
            terms[term.Domain + "|" + term.Name] = term;
        }

        foreach (var missing in files.Missing)
        {
            Tell("tệp không đi cùng bản xuất (trang không tải từ mạng)", missing);
        }

        using var parts = new WordPressParts(folder, "WordPress " + reader.BaseUrl);
        var laid = new WordPressTerms(db, definitions);
        parts.Steps(await laid.StepsAsync(terms.Values, cancel));
        parts.Steps(await MediaAsync(folder, files, cancel));
        var items = new WordPressItems(reader.BaseUrl, Zone(), laid, files, new WordPressHtml(reader.BaseUrl, files, Tell));
        foreach (var post in reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (Wanted(post))
            {
                await ItemAsync(parts, items, post, reader, cancel);
            }
        }

        parts.Dispose();
        return (parts.Files, Notes());
    }

    private bool Wanted(WxrPost post)
    {
        if (post.Comments > 0)
        {
            Tell("bài có bình luận: bình luận không được nhận", $"{post.Title} ({post.Comments})");
        }

        if (post.Type == "attachment")
        {
            return false;
        }

        if (!Taken.Contains(post.Type, StringComparer.Ordinal))
        {
            Tell($"mục loại “{post.Type}” không được nhận", post.Title);
            return false;
        }

        if (post.Id.Length == 0 || !Statuses.Contains(post.Status, StringComparer.Ordinal))
        {
            Tell($"bài ở trạng thái “{post.Status}” không được nhận", post.Title);
            return false;
        }

        if (post.Status is "private" || post.Password.Length > 0)
        {
            Tell("bài riêng tư hoặc có mật khẩu trở thành bản nháp", post.Title);
        }

        return true;
    }

    private async Task ItemAsync(WordPressParts parts, WordPressItems items, WxrPost post, WxrReader reader, CancellationToken cancel)
    {
        var id = items.IdOf(post);
        var path = await PathAsync(post, id, cancel);
        var old = WordPressFiles.Below(post.Link, reader.BaseUrl);
        if (old is not null && old.Contains('?', StringComparison.Ordinal))
        {
            Tell("địa chỉ cũ dạng “?p=…” không chuyển hướng được", post.Link);
            old = null;
        }

        old = WebUtility.UrlDecode(old ?? "").Split('#')[0].Trim('/');
        parts.Item(items.Make(post, path, await OwnerAsync(post.Creator, reader, cancel)), old.Length > 0 && old.Length <= 1000 && ContentPaths.Key(old) != ContentPaths.Key(path) ? old : null);
    }

    private async Task<string> PathAsync(WxrPost post, string id, CancellationToken cancel)
    {
        var slug = VietnameseText.Slug(WebUtility.UrlDecode(post.Slug) is { Length: > 0 } named ? named : WordPressItems.TitleOf(post));
        slug = slug.Length == 0 ? "bai-" + post.Id : slug.Length > 120 ? slug[..120].Trim('-') : slug;
        var start = (post.Type == "post" ? "tin-tuc/" : "") + slug;
        // What a second import finds is the item's own path.
        var path = start;
        if (!_paths.Add(path) || await paths.IsTakenAsync(path, id, cancel))
        {
            path = $"{start}-{post.Id}";
            _paths.Add(path);
        }

        return path;
    }

    private async Task<string?> OwnerAsync(string login, WxrReader reader, CancellationToken cancel)
    {
        if (login.Length == 0 || _owners.TryGetValue(login, out var known))
        {
            return login.Length == 0 ? null : _owners[login];
        }

        var name = login.ToUpperInvariant();
        var mail = reader.Authors.GetValueOrDefault(login, "").ToUpperInvariant();
        known = await db.Users.AsNoTracking().Where(user => user.NormalizedUserName == name || (mail != "" && user.NormalizedEmail == mail))
            .OrderByDescending(user => user.NormalizedUserName == name).Select(user => user.Id).FirstOrDefaultAsync(cancel);
        if (known is null)
        {
            Tell("tác giả không có tài khoản ở đây (tên được giữ trên bài)", login);
        }

        return _owners[login] = known;
    }

    private async Task<IReadOnlyList<JsonObject>> MediaAsync(string folder, WordPressFiles files, CancellationToken cancel)
    {
        foreach (var file in files.Found)
        {
            await using var bytes = File.OpenRead(Path.Combine(folder, file.Source));
            if ((await media.LookAsync(file.Path, bytes, cancel)).Problem is { } problem)
            {
                Tell("tệp không nhận được", $"{file.Source}: {problem}");
                files.Remove(file);
            }
        }

        return [.. files.Found.Chunk(FilesInAStep).Select(chunk => new JsonObject
        {
            ["name"] = "media",
            ["SkipRefused"] = true,
            ["Files"] = new JsonArray([.. chunk.Select(file => (JsonNode)new JsonObject { ["SourcePath"] = file.Source, ["TargetPath"] = file.Path, ["Alt"] = file.Alt })]),
        })];
    }

    private TimeZoneInfo Zone() => TimeZoneInfo.TryFindSystemTimeZoneById(settings.Current.TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    private void Tell(string sort, string example)
    {
        if (!_told.TryGetValue(sort, out var told))
        {
            told = (0, []);
        }

        if (told.Examples.Count < Examples && !told.Examples.Contains(example))
        {
            told.Examples.Add(example.Length > 160 ? example[..160] + "…" : example);
        }

        _told[sort] = (told.Count + 1, told.Examples);
    }

    private List<string> Notes() => [.. _told.Select(told => $"{told.Value.Count} {told.Key}: {string.Join("; ", told.Value.Examples)}{(told.Value.Count > told.Value.Examples.Count ? "; …" : "")}")];

    private static string Reason(XmlException wrong) => wrong.Message.Contains("DTD", StringComparison.Ordinal)
        ? "tệp khai báo DTD, là điều không được nhận."
        : wrong.Message.StartsWith("Đây", StringComparison.Ordinal) ? wrong.Message : "XML không đúng dạng.";
}
