using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Rosters;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>What a person does with rosters at the desk, and what the store holds afterwards.</summary>
internal static class RosterDesk
{
    private static int _units;

    /// <summary>A new unit of a workplace.</summary>
    public static async Task<long> UnitAsync(SiteFactory site, string? name = null) => await Units.FoundAsync(
        site, name ?? $"CĐCS Nhà máy số {Interlocked.Increment(ref _units)}", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));

    /// <summary>Sends a file; the answer leads to the columns, or says why not.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(HttpClient admin, long unit, string name, byte[] file)
    {
        var at = $"/Admin/Organization/Units/{unit}/Import";
        var page = await admin.GetPageAsync(at);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "Upload", name);
        return await admin.PostAsync(new Uri(at, UriKind.Relative), form);
    }

    /// <summary>Sends a table as text and chooses its columns as guessed, changed by the values; the preview is ready afterwards.</summary>
    public static Task<string> PreviewAsync(SiteFactory site, HttpClient admin, long unit, string table, Dictionary<string, string?>? values = null) =>
        PreviewAsync(site, admin, unit, Encoding.UTF8.GetBytes(table), values);

    /// <summary>Sends a table and chooses its columns as guessed, changed by the values; the preview is ready afterwards.</summary>
    /// <returns>Address of the import, without its last step.</returns>
    public static async Task<string> PreviewAsync(SiteFactory site, HttpClient admin, long unit, byte[] table, Dictionary<string, string?>? values = null)
    {
        using var sent = await UploadAsync(admin, unit, "danh-sach.csv", table);
        var columns = sent.Headers.Location?.OriginalString ?? throw new InvalidOperationException((await sent.PageAsync()).QuerySelector("main")!.Words());
        using var chosen = await admin.SubmitAsync(columns, "main form", values ?? []);
        Assert.EndsWith("/Preview", chosen.Headers.Location?.OriginalString ?? (await chosen.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        await SettleAsync(site, KeyOf(columns));
        return columns[..columns.LastIndexOf('/')];
    }

    /// <summary>Runs a previewed import to its end.</summary>
    public static async Task<RosterImport> RunAsync(SiteFactory site, HttpClient admin, string import)
    {
        using var run = await admin.SubmitAsync(import + "/Preview", "form[action*='handler=Run']", new Dictionary<string, string?>());
        return await SettleAsync(site, KeyOf(import));
    }

    /// <summary>Takes an import back.</summary>
    public static async Task<RosterImport> UndoAsync(SiteFactory site, HttpClient admin, string import)
    {
        using var undo = await admin.SubmitAsync(import + "/Report", "form[action*='handler=Undo']", new Dictionary<string, string?>());
        return await SettleAsync(site, KeyOf(import));
    }

    /// <summary>Waits until the worker has nothing to do with the import.</summary>
    public static async Task<RosterImport> SettleAsync(SiteFactory site, string key)
    {
        for (var tries = 0; tries < 6_000; tries++)
        {
            var import = await site.Scope<SiteDb, RosterImport>(db => db.Set<RosterImport>().AsNoTracking().SingleAsync(one => one.Key == key));
            if (!import.IsBusy)
            {
                return import;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"The import {key} does not come to an end.");
    }

    /// <summary>The import's name in an address.</summary>
    public static string KeyOf(string address) => address.Split('/')[4];

    /// <summary>"new, same, changed, transfer, duplicate, refused" of the preview.</summary>
    public static string Planned(RosterImport import) => string.Join(' ', import.Planned);

    /// <summary>"left, admitted, corrected, moved, skipped, refused" of the run.</summary>
    public static string Results(RosterImport import) => string.Join(' ', import.Results);

    /// <summary>An import as it is stored.</summary>
    public static Task<RosterImport> FindAsync(SiteFactory site, string address) => SettleAsync(site, KeyOf(address));

    /// <summary>Members of the unit as "number|name|year|phone", in the order of the roster.</summary>
    public static Task<List<string>> MembersAsync(SiteFactory site, long unit) => site.Scope<SiteDb, List<string>>(async db =>
        [.. (await (from period in db.Set<Membership>() where period.UnitId == unit && period.To == null join member in db.Set<Member>() on period.MemberId equals member.Id orderby period.SortKey, member.Id select member).ToListAsync())
            .Select(member => $"{member.MemberNumber}|{member.FullName}|{member.BirthYear}|{member.Phone}")]);

    /// <summary>Visible words of a step.</summary>
    public static async Task<string> WordsAsync(HttpClient admin, string address) => (await admin.GetPageAsync(address)).QuerySelector("main")!.Words();
}
