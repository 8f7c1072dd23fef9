using System.Globalization;
using System.IO.Compression;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using UnionSite.Cms.Media;

namespace UnionSite.Cms.Deployment;

/// <summary>
/// Writes a deployment package as a stock Orchard takes it in: Recipe.json at the root, definitions before content, files
/// at their library paths. Two sites that hold the same give the same bytes but for "exportUtc".
/// </summary>
public sealed class PackageWriter(PackageSite site, PackageItems items, PackageMedia media, TimeProvider clock)
{
    /// <summary>The moment that every entry bears: a package is dated by its recipe alone.</summary>
    public static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = 128 };

    /// <summary>Writes the package to a file.</summary>
    /// <param name="place">The file; written beside and moved when it is whole.</param>
    /// <param name="choice">What it is to hold.</param>
    /// <param name="user">The person; what they may not read is left out.</param>
    /// <param name="told">Hears of each thing that is written: step, sort, title, id.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>What the reader should know, in Vietnamese.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(string place, ExportChoice choice, ClaimsPrincipal user, Action<string, string, string, string>? told, CancellationToken cancel)
    {
        var part = place + ".part";
        var notes = new List<string>();
        var content = part + ".content";
        try
        {
            await using (var file = File.Create(part))
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            {
                var (ids, guarded) = await ContentAsync(content, choice, user, told, cancel);
                var files = choice.Media ? await media.FindAsync(choice, ids, user, cancel) : [];
                await RecipeAsync(zip, choice, ids, content, files, cancel);
                foreach (var entry in files)
                {
                    await media.WriteAsync(zip, entry, cancel);
                    told?.Invoke("media", T("Tệp"), entry.Path, "");
                }

                Note(notes, guarded);
            }

            File.Move(part, place, overwrite: true);
            return notes;
        }
        finally
        {
            File.Delete(part);
            File.Delete(content);
        }
    }

    private void Note(List<string> notes, int guarded)
    {
        if (items.Closed > 0)
        {
            notes.Add(T($"{items.Closed} bản nội dung bạn không được đọc không có trong gói."));
        }

        if (guarded > 0)
        {
            notes.Add(T($"{guarded} đoạn chữ có dạng “[chữ: …]” được thêm một dấu cách ở cuối, vì nơi nhập gói sẽ hiểu chúng là mã lệnh."));
        }

        if (site.Removed.Count > 0)
        {
            notes.Add(T($"Bí mật không đi theo gói: {string.Join(", ", site.Removed.Take(20))}."));
        }
    }

    // Items go through a file of their own: which files and old paths belong to them is known only at the end.
    private async Task<(HashSet<string> Ids, int Guarded)> ContentAsync(string place, ExportChoice choice, ClaimsPrincipal user, Action<string, string, string, string>? told, CancellationToken cancel)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var guarded = 0;
        await using var file = File.CreateText(place);
        await foreach (var item in items.ReadAsync(choice, user, cancel))
        {
            var json = item.ToJson();
            guarded += PackageGuard.Guard(json);
            await file.WriteLineAsync(Text.JsonText.Write(json).AsMemory(), cancel);
            ids.Add(item.ContentItemId);
            told?.Invoke("content", item.ContentType, item.DisplayText, item.ContentItemId);
        }

        return (ids, guarded);
    }

    private async Task RecipeAsync(ZipArchive zip, ExportChoice choice, IReadOnlySet<string> ids, string content, IReadOnlyList<MediaFile> files, CancellationToken cancel)
    {
        var entry = zip.CreateEntry("Recipe.json", CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        await using var stream = await entry.OpenAsync(cancel);
        await using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        foreach (var (name, text) in new[] { ("name", "GoiDuLieu"), ("displayName", T("Gói dữ liệu")), ("description", ""), ("author", ""), ("website", ""), ("version", "1.0") })
        {
            json.WriteString(name, text);
        }

        json.WriteBoolean("issetuprecipe", false);
        json.WriteString("exportUtc", clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("categories");
        json.WriteEndArray();
        json.WriteStartArray("tags");
        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in await site.BeforeAsync(choice, cancel))
        {
            Write(json, step);
        }

        if (files.Count > 0)
        {
            PackageMedia.Step(files).WriteTo(json);
        }

        await ItemsAsync(json, content, cancel);
        foreach (var step in await site.AfterAsync(choice, ids, cancel))
        {
            Write(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task ItemsAsync(Utf8JsonWriter json, string content, CancellationToken cancel)
    {
        json.WriteStartObject();
        json.WriteString("name", "content");
        json.WriteStartArray("data");
        await foreach (var line in File.ReadLinesAsync(content, cancel))
        {
            Text.JsonText.ParseObject(line).WriteTo(json);
            await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonObject step)
    {
        PackageGuard.Guard(step);
        step.WriteTo(json);
    }
}
