using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>Steps that tests of approval share.</summary>
internal static class ApprovalSteps
{
    /// <summary>Where an article is written.</summary>
    public const string New = "/Admin/Contents/ContentTypes/NewsArticle/Create";

    /// <summary>Address of a screen of an item.</summary>
    public static string At(string id, string screen) => $"/Admin/Contents/ContentItems/{id}/{screen}";

    /// <summary>A whole article as the form sends it.</summary>
    public static Dictionary<string, string?> Article(string title) => new()
    {
        ["TitlePart.Title"] = title,
        ["NewsArticle.Lead.Text"] = "Hai câu dẫn. Đủ ý.",
        ["HtmlBodyPart.Html"] = "<p>Chữ của bài.</p>",
    };

    /// <summary>Writes an article and sends it; returns its id.</summary>
    public static async Task<string> SendArticleAsync(this HttpClient author, string title)
    {
        using var sent = await author.SubmitAsync(New, "#soan", Article(title), "button[value=send]");
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, (await sent.PageAsync()).QuerySelector(".note.bad")?.Words());
        return sent.Headers.Location!.OriginalString.Split('/')[^2];
    }

    /// <summary>Makes a link for somebody without an account; returns its path.</summary>
    public static async Task<string> MakeApprovalLinkAsync(this HttpClient author, string id)
    {
        using var made = await author.SubmitAsync(At(id, "Approval"), "#tao-lien-ket", new Dictionary<string, string?> { ["PersonName"] = "Lò Văn Sơn", ["Position"] = "Chủ tịch" });
        var address = (await made.PageAsync()).QuerySelector<IHtmlInputElement>("#lien-ket")!.Value;
        return new Uri(address).AbsolutePath;
    }

    /// <summary>From now on news need an approval.</summary>
    public static async Task SwitchApprovalOnAsync(this SiteFactory site)
    {
        using var admin = await site.SignInAsync("Administrator");
        const string path = "/Admin/ContentTypes/Edit/NewsArticle";
        var page = await admin.GetPageAsync(path);
        page.QuerySelector<IHtmlInputElement>("input[value=ApprovalRequired]")!.IsChecked = true;
        using var saved = await admin.SubmitAsync(path, page, "form[action*='handler=Type']", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    /// <summary>Approves what waits.</summary>
    public static async Task ApproveAsync(this SiteFactory site, string id)
    {
        using var chair = await site.SignInAsync("Administrator");
        using var approved = await chair.SubmitAsync(At(id, "Approval"), "#quyet-dinh", new Dictionary<string, string?>(), "button[value=approve]");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
    }

    /// <summary>All requests of an item, newest first.</summary>
    public static Task<IReadOnlyList<ApprovalRequest>> ApprovalsOfAsync(this SiteFactory site, string id) => site.Scope<ApprovalDesk, IReadOnlyList<ApprovalRequest>>(approvals => approvals.OfAsync(id));

    /// <summary>What the audit trail says of the approval of an item.</summary>
    public static Task<List<AuditEntry>> ApprovalLinesAsync(this SiteFactory site, string id) => site.Scope<SiteDb, List<AuditEntry>>(db => db.Audit.AsNoTracking()
        .Where(line => line.Subject == id && (line.Event.StartsWith("Approval") || line.Event == "ContentApproved" || line.Event == "ContentReturned")).OrderBy(line => line.Id).ToListAsync());

    /// <summary>True when a version is public.</summary>
    public static Task<bool> IsPublicAsync(this SiteFactory site, string id) => site.Scope<SiteDb, bool>(db => db.ContentItems.AnyAsync(row => row.ContentItemId == id && row.Published));
}
