using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;
using UnionSite.Tests.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Emulation;

/// <summary>From a unit's nomination to the draft of an exemplar, step by step, and who may not.</summary>
public sealed class NominationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string List = "/Admin/Emulation/Nominations";
    private const string New = "/Admin/Emulation/Nominate";

    [Fact]
    public async Task TypedWrong_IsKept_AndSaysWhatIsMissing()
    {
        using var officer = await site.SignInAsync("UnionOfficer");
        using var sent = await officer.SubmitAsync(New, "form.box", new Dictionary<string, string?>
        {
            ["Honoree"] = "Chẻo Thị Dở",
            ["Story"] = "Câu chuyện còn dở",
            ["People[0].Name"] = "Chẻo Thị Dở",
            ["People[0].Way"] = "paper",
        }, "button[formaction$='Send']");
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var page = await sent.PageAsync();
        foreach (var field in new[] { "Unit", "Achievements", "Campaign", "People[0].ConsentOn", "People[0].ConsentText" })
        {
            Assert.NotNull(page.QuerySelector($"[name='{field}'][aria-invalid=true]"));
        }

        Assert.Equal("Chẻo Thị Dở", page.QuerySelector("[name=Honoree]")!.GetAttribute("value"));
        // It is kept: the writer finds it again, and nobody else sees it.
        var mine = (await officer.GetPageAsync(List)).QuerySelectorAll("a").OfType<IHtmlAnchorElement>().Single(link => link.Words() == "Chẻo Thị Dở");
        using var council = await site.SignInAsync("AwardCouncil");
        Assert.DoesNotContain("Chẻo Thị Dở", (await council.GetPageAsync(List)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await council.StatusAsync(mine.PathName));
        var again = await officer.GetPageAsync(mine.PathName.Replace("Nominations", "Nominate", StringComparison.Ordinal));
        Assert.Equal("Câu chuyện còn dở", again.QuerySelector<IHtmlTextAreaElement>("[name=Story]")!.Value);
        Assert.Equal("paper", again.QuerySelector<IHtmlSelectElement>("[name='People[0].Way']")!.Value);
    }

    [Fact]
    public async Task Picture_LiesInThePrivateFolder_AndABadFileIsTold()
    {
        using var officer = await site.SignInAsync("UnionOfficer");
        var page = await officer.GetPageAsync(New);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll<IHtmlInputElement>("form.box input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        form.Add(new StringContent("Lù A Ảnh"), "Honoree");
        form.Add(Bytes(Pictures.Png(88, 89), "image/png"), "Files", "anh that.png");
        form.Add(Bytes("không phải ảnh"u8.ToArray(), "image/png"), "Files", "gia.png");
        form.Add(Bytes([1, 2, 3], "text/html"), "Files", "trang.html");
        using var response = await officer.PostAsync(new Uri(New + "?handler=Save", UriKind.Relative), form);
        var answer = await response.PageAsync();
        Assert.Contains("gia.png", answer.QuerySelector("#o-Files-loi")!.Words(), StringComparison.Ordinal);
        Assert.Contains("trang.html", answer.QuerySelector("#o-Files-loi")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Bỏ ảnh anh that.png", answer.QuerySelector("form.box")!.Words(), StringComparison.Ordinal);
        var file = await site.Scope<SiteDb, MediaFile>(db => db.Set<MediaFile>().SingleAsync(found => found.Path.StartsWith("_de-cu/")));
        using var anonymous = site.AnonymousClient();
        using var editor = await site.SignInAsync("Editor");
        using var council = await site.SignInAsync("AwardCouncil");
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync("/media/" + file.Path));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync("/media/" + file.Path));
        Assert.Equal(HttpStatusCode.OK, await council.StatusAsync("/media/" + file.Path));
    }

    [Fact]
    public async Task Council_AsksBack_Honours_AndTheDraftIsLinkedBothWays()
    {
        using var officer = await site.SignInAsync("UnionOfficer");
        using var council = await site.SignInAsync("AwardCouncil");
        var path = await SendAsync(officer, "Tẩn A Giỏi");
        using (var asked = await council.SubmitAsync(path, "form[action$='AskBack']", new Dictionary<string, string?> { ["Reason"] = "ít" }))
        {
            Assert.NotNull((await asked.PageAsync()).QuerySelector("[name=Reason][aria-invalid=true]"));
        }

        await StepAsync(council, path, "Take");
        using (var asked = await council.SubmitAsync(path, "form[action$='AskBack']", new Dictionary<string, string?> { ["Reason"] = "Sáng kiến tiết kiệm bao nhiêu?" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        }

        using (var note = await council.SubmitAsync(path, "form[action$='Note']", new Dictionary<string, string?> { ["Note"] = "Gọi hỏi thêm chủ tịch CĐCS" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, note.StatusCode);
        }

        var seen = (await officer.GetPageAsync(path)).QuerySelector("main")!.Words();
        Assert.Contains("Hội đồng hỏi lại", seen, StringComparison.Ordinal);
        Assert.Contains("tiết kiệm bao nhiêu", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Gọi hỏi thêm", seen, StringComparison.Ordinal);
        var edit = path.Replace("Nominations", "Nominate", StringComparison.Ordinal);
        using (var resent = await officer.SubmitAsync(edit, "form.box", new Dictionary<string, string?> { ["Achievements"] = "Tiết kiệm 12 triệu đồng" }, "button[formaction$='Send']"))
        {
            Assert.Equal(HttpStatusCode.Redirect, resent.StatusCode);
        }

        await ApproveAsync(council, path);
        Assert.Contains("12/QĐ-LĐLĐ, 20/11/2026", (await officer.GetPageAsync(path)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var editor = await site.SignInAsync("Editor");
        using var made = await editor.SubmitAsync(path, "form[action$='Make']", new Dictionary<string, string?>());
        var item = made.Headers.Location!.ToString().Split('/')[^2];
        Assert.NotNull((await editor.GetPageAsync(path)).QuerySelector($"a[href$='{item}/Edit']"));
        var register = await editor.GetPageAsync("/Admin/Emulation/Consents/" + item);
        Assert.NotNull(register.QuerySelector($"a[href$='{path}']"));
        Assert.Contains("Tẩn A Giỏi", register.QuerySelector("section.box")!.Words(), StringComparison.Ordinal);
        await PublishedAsync(item);
        using var administrator = await site.SignInAsync("Administrator");
        var trail = (await administrator.GetPageAsync("/Admin/AuditTrail")).QuerySelector("main")!.Words();
        foreach (var step in new[] { "Gửi đề cử", "Hội đồng nhận đề cử", "Hỏi lại đề cử", "Ghi chú đề cử", "Biểu dương theo đề cử", "Soạn bài từ đề cử" })
        {
            Assert.Contains(step, trail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TwoDecisionsAtOnce_MakeOne()
    {
        using var officer = await site.SignInAsync("UnionOfficer");
        using var council = await site.SignInAsync("AwardCouncil");
        var path = await SendAsync(officer, "Hai Lần Xét");
        var page = await council.GetPageAsync(path);
        using var first = await council.SubmitAsync(path, page, "form[action$='AskBack']", new Dictionary<string, string?> { ["Reason"] = "Không thuộc phong trào này" }, "button[formaction$='Decline']");
        using var second = await council.SubmitAsync(path, page, "form[action$='Approve']", new Dictionary<string, string?> { ["DecisionNumber"] = "1/QĐ", ["DecidedOn"] = "2026-11-20" });
        var seen = (await officer.GetPageAsync(path)).QuerySelector("main")!.Words();
        Assert.Contains("Chưa được biểu dương", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("1/QĐ", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_NeitherSee_NorDecide()
    {
        using var officer = await site.SignInAsync("UnionOfficer");
        var path = await SendAsync(officer, "Của Riêng Đơn Vị");
        using var other = await site.SignInAsync("UnionOfficer");
        using var editor = await site.SignInAsync("Editor");
        using var member = await site.SignInAsync("Member");
        using var anonymous = site.AnonymousClient();
        foreach (var client in new[] { other, editor })
        {
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path.Replace("Nominations", "Nominate", StringComparison.Ordinal)));
        }

        foreach (var door in new[] { List, New, path })
        {
            Assert.NotEqual(HttpStatusCode.OK, await member.StatusAsync(door));
            Assert.Equal(HttpStatusCode.Redirect, await anonymous.StatusAsync(door));
        }

        // The writer sees no button of the council, and a made-up post does not help.
        var page = await officer.GetPageAsync(path);
        Assert.Null(page.QuerySelector("form[action$='Approve'], form[action$='Make']"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "Take", "Approve", "AskBack", "Decline", "Note", "Make" })
        {
            using var posted = await officer.PostAsync(new Uri($"{path}?handler={handler}", UriKind.Relative), new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("Version", "2"), new("Reason", "một lý do đủ dài"), new("Note", "ghi"), new("DecisionNumber", "1"), new("DecidedOn", "2026-11-20")]));
            Assert.NotEqual(HttpStatusCode.OK, posted.StatusCode);
            Assert.Contains("Mới gửi", (await officer.GetPageAsync(path)).QuerySelector(".head")!.Words(), StringComparison.Ordinal);
        }
    }

    private static async Task ApproveAsync(HttpClient council, string path)
    {
        using (var wrong = await council.SubmitAsync(path, "form[action$='Approve']", new Dictionary<string, string?> { ["DecidedOn"] = "2026-12-30" }))
        {
            Assert.Equal(2, (await wrong.PageAsync()).QuerySelectorAll("form[action$='Approve'] [aria-invalid=true]").Length);
        }

        using (var decided = await council.SubmitAsync(path, "form[action$='Approve']", new Dictionary<string, string?> { ["DecisionNumber"] = "12/QĐ-LĐLĐ", ["DecidedOn"] = "2026-11-20" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        }

    }

    // The draft is a draft: the public sees nothing; once published, it stands in the lists of its movement and of its year.
    private async Task PublishedAsync(string item)
    {
        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync("/dien-hinh/tan-a-gioi"));
        Assert.True((await Exemplars.PublishAsync(site, item)).IsDone);
        var links = (await anonymous.GetPageAsync("/dien-hinh/tan-a-gioi")).QuerySelectorAll("main a[href^='/dien-hinh?']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("/dien-hinh?nam=2026", links);
        foreach (var link in links)
        {
            var list = (await anonymous.GetPageAsync(link)).QuerySelector("main")!.Words();
            Assert.Contains("Tẩn A Giỏi", list, StringComparison.Ordinal);
            Assert.Contains(link.Contains("nam=", StringComparison.Ordinal) ? "Năm: 2026" : "Phong trào thi đua: ", list, StringComparison.Ordinal);
        }
    }

    private static ByteArrayContent Bytes(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new(type);
        return content;
    }

    private static async Task StepAsync(HttpClient council, string path, string handler)
    {
        using var done = await council.SubmitAsync(path, $"form[action$='{handler}']", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static async Task<string> SendAsync(HttpClient officer, string honoree)
    {
        var page = await officer.GetPageAsync(New);
        var campaign = page.QuerySelectorAll<IHtmlOptionElement>("[name=Campaign] option").First(option => option.Value.Length > 0).Value;
        using var sent = await officer.SubmitAsync(New, page, "form.box", new Dictionary<string, string?>
        {
            ["Honoree"] = honoree,
            ["Unit"] = "CĐCS Xưởng chè",
            ["Campaign"] = campaign,
            ["Achievements"] = "Một sáng kiến",
            ["Story"] = "Chuyện thứ nhất.\n\nChuyện thứ hai.",
            ["People[0].Name"] = honoree,
            ["People[0].Way"] = "paper",
            ["People[0].ConsentOn"] = "2026-11-19",
            ["People[0].ConsentText"] = "Đồng ý cho đăng tên và câu chuyện",
        }, "button[formaction$='Send']");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }
}
