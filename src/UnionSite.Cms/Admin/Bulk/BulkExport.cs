using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>
/// Writes the items of an export as a recipe with one content step: the public version of each item, then its draft. The
/// file lies where nothing is served from, and for a week.
/// </summary>
public sealed class BulkExport(SiteDb db, DataFolder folder, TimeProvider clock)
{
    private const int BatchSize = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a job, whether it is there or not.</summary>
    public string PathOf(long job) => Path.Combine(Folder, job.ToString(CultureInfo.InvariantCulture) + ".json");

    private string Folder => Directory.CreateDirectory(Path.Combine(folder.Private, "exports")).FullName;

    /// <summary>Writes the file of a job whose items have all been gone through.</summary>
    public async Task WriteAsync(BulkJob job, CancellationToken cancel)
    {
        foreach (var old in Directory.EnumerateFiles(Folder).Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow().UtcDateTime - Kept))
        {
            File.Delete(old);
        }

        var part = PathOf(job.Id) + ".part";
        await using (var file = File.Create(part))
        await using (var json = new Utf8JsonWriter(file, Readable))
        {
            json.WriteStartObject();
            json.WriteString("name", $"XuatNoiDung{job.Id.ToString(CultureInfo.InvariantCulture)}");
            json.WriteString("displayName", $"Nội dung xuất ngày {job.CreatedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            json.WriteString("description", "");
            json.WriteString("version", "1.0");
            json.WriteBoolean("issetuprecipe", false);
            json.WriteStartArray("steps");
            json.WriteStartObject();
            json.WriteString("name", "content");
            json.WriteStartArray("data");
            await WriteItemsAsync(job, json, cancel);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        File.Move(part, PathOf(job.Id), overwrite: true);
    }

    private async Task WriteItemsAsync(BulkJob job, Utf8JsonWriter json, CancellationToken cancel)
    {
        var after = 0L;
        while (true)
        {
            var batch = await db.Set<BulkRow>().AsNoTracking().Where(row => row.JobId == job.Id && row.State == BulkState.Done && row.Id > after)
                .OrderBy(row => row.Id).Select(row => new { row.Id, row.ContentItemId }).Take(BatchSize).ToListAsync(cancel);
            if (batch.Count == 0)
            {
                return;
            }

            var ids = batch.Select(row => row.ContentItemId).ToList();
            var versions = (await db.ContentItems.AsNoTracking().Where(row => ids.Contains(row.ContentItemId) && (row.Latest || row.Published)).ToListAsync(cancel))
                .ToLookup(row => row.ContentItemId);
            foreach (var version in ids.SelectMany(id => versions[id].OrderByDescending(version => version.Published)))
            {
                ContentRows.Read(version).ToJson().WriteTo(json);
            }

            await json.FlushAsync(cancel);
            after = batch[^1].Id;
        }
    }
}
