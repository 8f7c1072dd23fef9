using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>What an editor does to have one verb done over many items, by the forms of the pages.</summary>
internal static class BulkWork
{
    private const string List = "/Admin/Contents/ContentItems";

    /// <summary>From the list to the question; ticks the items of those titles, or means all when there is none.</summary>
    public static async Task<IHtmlDocument> AskAsync(this HttpClient client, string query, string act, params string[] titles)
    {
        var page = await client.GetPageAsync(List + query);
        foreach (var row in page.QuerySelectorAll("[data-row]").Where(row => titles.Any(title => row.Words().Contains(title, StringComparison.Ordinal))))
        {
            ((IHtmlInputElement)row.QuerySelector("input[name=ids]")!).IsChecked = true;
        }

        using var asked = await client.SubmitAsync(List, page, "#hang-loat", new Dictionary<string, string?> { ["act"] = act, ["scope"] = titles.Length == 0 ? "all" : "ticked" });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        return await asked.PageAsync();
    }

    /// <summary>Answers the question; returns the job's key.</summary>
    public static async Task<long> StartAsync(this HttpClient client, IHtmlDocument question, IReadOnlyDictionary<string, string?>? values = null)
    {
        using var started = await client.SubmitAsync("/Admin/Contents/Bulk", question, "#lam", values ?? new Dictionary<string, string?>());
        Assert.True(started.StatusCode == HttpStatusCode.Redirect, (await started.PageAsync()).QuerySelector("main")?.Words());
        return long.Parse(started.Headers.Location!.OriginalString.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until the site has ended the job.</summary>
    public static async Task<BulkJob> EndOfAsync(this SiteFactory site, long id)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var job = await site.Scope<SiteDb, BulkJob>(db => db.Set<BulkJob>().AsNoTracking().SingleAsync(known => known.Id == id));
            if (job.FinishedUtc is not null)
            {
                return job;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"Job {id} did not end within a minute.");
    }

    /// <summary>The rows of a job.</summary>
    public static Task<List<BulkRow>> RowsOfAsync(this SiteFactory site, long id) =>
        site.Scope<SiteDb, List<BulkRow>>(db => db.Set<BulkRow>().AsNoTracking().Where(row => row.JobId == id).OrderBy(row => row.Id).ToListAsync());
}
