using System.IO.Compression;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;

namespace UnionSite.Cms.Deployment;

/// <summary>The files of a package: those that the person may fetch, and of closed folders only what an exported item uses.</summary>
public sealed class PackageMedia(SiteDb db, MediaAccess access, MediaPrivacy privacy, MediaLibrary library)
{
    private const int Batch = 200;

    /// <summary>The files, by path.</summary>
    public async Task<IReadOnlyList<MediaFile>> FindAsync(ExportChoice choice, IReadOnlyCollection<string> items, ClaimsPrincipal user, CancellationToken cancel)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in items.Chunk(Batch))
        {
            used.UnionWith(await db.Set<MediaUsage>().AsNoTracking()
                .Where(usage => chunk.Contains(usage.ContentItemId) && (usage.Published || choice.Drafts)).Select(usage => usage.Path).Distinct().ToListAsync(cancel));
        }

        var found = new List<MediaFile>();
        foreach (var file in await db.Set<MediaFile>().AsNoTracking().ToListAsync(cancel))
        {
            if (privacy.Of(file.Path) is not null)
            {
                // Files of cases and of people: they leave in no package, whoever asks.
                continue;
            }

            var isMeant = used.Contains(file.Path) || (choice.Site && !file.Path.StartsWith('_'));
            if (isMeant && File.Exists(library.PlaceOf(file)) && await access.OfAsync(file, user, cancel) != MediaReach.Closed)
            {
                found.Add(file);
            }
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return found;
    }

    /// <summary>The step that names the files.</summary>
    public static JsonObject Step(IEnumerable<MediaFile> files) => new()
    {
        ["name"] = "media",
        ["Files"] = new JsonArray([.. files.Select(file =>
        {
            var json = new JsonObject { ["SourcePath"] = file.Path, ["TargetPath"] = file.Path };
            if (file.Alt.Length > 0)
            {
                json["Alt"] = file.Alt;
            }

            if (file.IsDecorative)
            {
                json["Decorative"] = true;
            }

            if (file is { FocusX: { } x, FocusY: { } y })
            {
                (json["FocusX"], json["FocusY"]) = (x, y);
            }

            return (JsonNode)json;
        })]),
    };

    /// <summary>Writes the bytes into the package, as they are: pictures do not get smaller.</summary>
    public async Task WriteAsync(ZipArchive zip, MediaFile file, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(file.Path, CompressionLevel.NoCompression);
        entry.LastWriteTime = PackageWriter.EntryTime;
        await using var target = await entry.OpenAsync(cancel);
        await using var source = File.OpenRead(library.PlaceOf(file));
        await source.CopyToAsync(target, cancel);
    }
}
