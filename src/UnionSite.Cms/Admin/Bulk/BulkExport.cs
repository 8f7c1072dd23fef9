using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Deployment;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>
/// Writes the items of an export, with the files that they use, as a deployment package: the public version of each item,
/// then its draft if drafts were asked for. The file lies where nothing is served from, and for a week.
/// </summary>
public sealed class BulkExport(SiteDb db, DataFolder folder, TimeProvider clock, PackageWriter writer, BulkPerson person)
{
    /// <summary>Member of a job's settings that says whether drafts come along.</summary>
    public const string Drafts = "Drafts";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The file of a job, whether it is there or not.</summary>
    public string PathOf(long job) => Path.Combine(Folder, job.ToString(CultureInfo.InvariantCulture) + ".zip");

    private string Folder => Directory.CreateDirectory(Path.Combine(folder.Private, "exports")).FullName;

    /// <summary>Writes the file of a job whose items have all been gone through.</summary>
    public async Task WriteAsync(BulkJob job, CancellationToken cancel)
    {
        foreach (var old in Directory.EnumerateFiles(Folder).Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow().UtcDateTime - Kept))
        {
            File.Delete(old);
        }

        if (await person.OfAsync(job.UserId) is not { } user)
        {
            return;
        }

        var choice = new ExportChoice
        {
            Items = await db.Set<BulkRow>().AsNoTracking().Where(row => row.JobId == job.Id && row.State == BulkState.Done).Select(row => row.ContentItemId).ToListAsync(cancel),
            Media = true,
            Drafts = JsonText.FlagOf(JsonNode.Parse(job.Settings) as JsonObject, Drafts),
        };
        await writer.WriteAsync(PathOf(job.Id), choice, user, null, cancel);
    }
}
