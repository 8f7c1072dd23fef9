using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>What is known about the library's PDFs. The facts lie beside each file's bytes, under the same hash.</summary>
public sealed class PdfLibrary(SiteDb db, DataFolder data, MediaPrivacy privacy)
{
    /// <summary>Media type of a PDF.</summary>
    public const string ContentType = "application/pdf";

    /// <summary>Where the facts of a stored file lie.</summary>
    public static string PlaceOf(string bytes) => bytes + ".pdf.json";

    /// <summary>The facts of a file; null for other kinds, and for PDFs from before they were read.</summary>
    public async Task<PdfFacts?> OfAsync(MediaFile file, CancellationToken cancel)
    {
        var place = PlaceOf(Path.Combine(data.Media, file.Hash[..2], file.Hash));
        return file.ContentType == ContentType && File.Exists(place) ? PdfFacts.FromJson(await File.ReadAllTextAsync(place, cancel)) : null;
    }

    /// <summary>The text layers of the PDFs that a document of an item mentions, for search.</summary>
    public async Task<string> TextAsync(JsonObject content, CancellationToken cancel)
    {
        var paths = MediaReferences.In(content).Where(path => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && privacy.Of(path) is null).ToList();
        if (paths.Count == 0)
        {
            return "";
        }

        var files = await db.Set<MediaFile>().AsNoTracking().Where(file => paths.Contains(file.Path)).OrderBy(file => file.Path).ToListAsync(cancel);
        var texts = new List<string>();
        foreach (var file in files)
        {
            texts.Add((await OfAsync(file, cancel))?.Text ?? "");
        }

        return string.Join('\n', texts.Where(text => text.Length > 0));
    }
}
