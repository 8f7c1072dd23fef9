using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Welfare;

/// <summary>A programme says whether it is open, who is entitled and which papers to bring; it keeps nothing of a reader.</summary>
public sealed class WelfareTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Form = "#toi-co-duoc-huong form";

    [Fact]
    public async Task Intake_TurnsByItself_AtMidnightInHanoi()
    {
        // A clock of its own, for time does not go back.
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        await site.PublishAsync("WelfareProgram", "Đợt xét nhà ở", item => Days(item, "2026-12-01", "2026-12-20"));
        using var client = site.AnonymousClient();
        async Task<string> StateAsync(DateTimeOffset at)
        {
            site.Clock.SetUtcNow(at);
            var page = (await client.GetPageAsync("/phuc-loi/dot-xet-nha-o")).QuerySelector("header .badge")!.ParentElement!.Words();
            var card = (await client.GetPageAsync("/phuc-loi")).QuerySelectorAll(".cards li").Single(li => li.Words().Contains("Đợt xét nhà ở", StringComparison.Ordinal));
            Assert.Contains(page, card.Words(), StringComparison.Ordinal);
            return page;
        }

        // Midnight in Hanoi is 17:00 UTC.
        Assert.Equal("Sắp mở nhận từ 1/12/2026 đến hết 20/12/2026", await StateAsync(new(2026, 11, 30, 16, 59, 59, TimeSpan.Zero)));
        Assert.Equal("Đang nhận hồ sơ đến hết 20/12/2026", await StateAsync(new(2026, 11, 30, 17, 0, 0, TimeSpan.Zero)));
        Assert.Equal("Sắp hết hạn còn 6 ngày, đến hết 20/12/2026", await StateAsync(new(2026, 12, 13, 17, 0, 0, TimeSpan.Zero)));
        Assert.Equal("Sắp hết hạn hôm nay là ngày cuối", await StateAsync(new(2026, 12, 20, 16, 59, 59, TimeSpan.Zero)));
        Assert.Equal("Đã đóng đã nhận đến hết 20/12/2026", await StateAsync(new(2026, 12, 20, 17, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Publish_ClosingBeforeOpening_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => site.PublishAsync("WelfareProgram", "Ngày lẫn lộn", item => Days(item, "2026-12-20", "2026-12-01")));
        Assert.Contains("đứng trước ngày mở", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SaysYes_WhatIsMissing_Or_WhyNot_AndKeepsNothing()
    {
        using var client = site.AnonymousClient();
        const string Path = "/phuc-loi/mai-am-cong-doan";
        async Task<IElement> AnswerAsync(params string?[] answers)
        {
            using var response = await client.SubmitAsync(Path, Form, answers.Select((answer, index) => (Name: $"c{index + 1}", answer)).Where(pair => pair.answer is not null).ToDictionary(pair => pair.Name, pair => pair.answer));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("Set-Cookie", response.Headers.ToString(), StringComparison.OrdinalIgnoreCase);
            var page = await response.PageAsync();
            Assert.NotNull(page.QuerySelector("meta[name=robots][content*=noindex]"));
            return page.QuerySelector("#ket-qua")!;
        }

        Assert.Contains("bạn thuộc diện", (await AnswerAsync("1", "1", "1", "1", "1")).Words(), StringComparison.Ordinal);
        var missing = (await AnswerAsync("1", "1", "2", "1", "1")).Words();
        Assert.Contains("còn thiếu 1 việc", missing, StringComparison.Ordinal);
        Assert.Contains("giấy tờ về đất ở", missing, StringComparison.Ordinal);
        var against = await AnswerAsync("1", "2", "2", "1", "1");
        Assert.Contains("chưa thuộc diện", against.Words(), StringComparison.Ordinal);
        Assert.Contains("dành cho người khó khăn về nhà ở", against.Words(), StringComparison.Ordinal);
        Assert.Contains("Chưa rõ thì hỏi", against.Words(), StringComparison.Ordinal);
        Assert.Contains("Điều kiện chính thức của chương trình chưa được công bố", against.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithAnOpenQuestion_KeepsTheOtherAnswers()
    {
        using var client = site.AnonymousClient();
        using var response = await client.SubmitAsync("/phuc-loi/mai-am-cong-doan", Form, new Dictionary<string, string?> { ["c1"] = "1", ["c3"] = "2" });
        var page = await response.PageAsync();
        Assert.Contains("Còn 3 câu chưa trả lời", page.QuerySelector("#ket-qua")!.Words(), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll($"{Form} .err").Length);
        Assert.Equal(["c1=1", "c3=2"], page.QuerySelectorAll($"{Form} input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        // What the question does not offer is no answer, and breaks nothing.
        foreach (var hostile in new[] { "0", "9", "-1", "99999999999", "'", "%00" })
        {
            Assert.Contains("chưa trả lời", (await client.GetPageAsync($"/phuc-loi/mai-am-cong-doan?kiem-tra=1&c1={hostile}&c2=1&c3=1&c4=1&c5=1")).QuerySelector("#ket-qua")!.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Check_OfAClosedProgramme_SaysSo()
    {
        await site.PublishAsync("WelfareProgram", "Đợt đã qua", item =>
        {
            Days(item, "2026-10-01", "2026-10-31");
            Bag(item, "Eligibility", "WelfareQuestion", ("Question", "Bạn là đoàn viên?"));
        });
        using var client = site.AnonymousClient();
        // Without stated answers: yes and no, and yes is the wanted one.
        var yes = (await client.GetPageAsync("/phuc-loi/dot-da-qua?kiem-tra=1&c1=1")).QuerySelector("#ket-qua")!.Words();
        Assert.Contains("bạn thuộc diện", yes, StringComparison.Ordinal);
        Assert.Contains("đã đóng", yes, StringComparison.Ordinal);
        Assert.Contains("chưa thuộc diện", (await client.GetPageAsync("/phuc-loi/dot-da-qua?kiem-tra=1&c1=2")).QuerySelector("#ket-qua")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklist_HoldsPapers_Place_Source_AndDay()
    {
        var item = await site.PublishAsync("WelfareProgram", "Hỗ trợ có hồ sơ", made =>
        {
            made.Part("WelfareProgram")["HandInAt"] = new JsonObject { ["Text"] = "Phòng 12, công đoàn xã" };
            Bag(made, "Papers", "WelfarePaper", ("Name", "Đơn đề nghị"), ("Form", "certified"), ("Note", "Xin ở xã"));
            ((JsonObject)made.Part("Papers")["ContentItems"]![0]!["WelfarePaper"]!)["Copies"] = new JsonObject { ["Value"] = 2 };
        });
        using var client = site.AnonymousClient();
        Assert.NotNull((await client.GetPageAsync("/phuc-loi/ho-tro-co-ho-so")).QuerySelector($"a[href='/phuc-loi/ho-so/{item.ContentItemId}']"));
        var sheet = (await client.GetPageAsync("/phuc-loi/ho-so/" + item.ContentItemId)).QuerySelector("main")!;
        Assert.Equal("Đơn đề nghị: 2 bản sao có chứng thựcXin ở xã", sheet.QuerySelector(".boxes li")!.Words());
        Assert.NotNull(sheet.QuerySelector(".boxes .box"));
        Assert.Contains("Phòng 12, công đoàn xã", sheet.Words(), StringComparison.Ordinal);
        Assert.Contains("/phuc-loi/ho-tro-co-ho-so", sheet.Words(), StringComparison.Ordinal);
        Assert.Contains("in ngày 23/11/2026", sheet.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklist_OfWhatIsNoPublicProgramme_IsNotThere()
    {
        var draft = await site.SaveDraftAsync("WelfareProgram", "Bản nháp phúc lợi");
        var closed = await site.PublishAsync("WelfareProgram", "Riêng đoàn viên", item => item.Part("AudiencePart")["Audience"] = "Members");
        var news = await site.PublishAsync("NewsArticle", "Không phải chương trình");
        using var client = site.AnonymousClient();
        foreach (var id in new[] { draft.ContentItemId, closed.ContentItemId, news.ContentItemId, "khong-co" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/phuc-loi/ho-so/" + id));
        }

        using var member = await site.SignInAsync("Member");
        Assert.Equal(HttpStatusCode.OK, await member.StatusAsync("/phuc-loi/ho-so/" + closed.ContentItemId));
    }

    private static void Days(ContentItem item, string opens, string closes)
    {
        item.Part("WelfareProgram")["OpensOn"] = new JsonObject { ["Value"] = opens + "T00:00:00Z" };
        item.Part("WelfareProgram")["ClosesOn"] = new JsonObject { ["Value"] = closes + "T00:00:00Z" };
    }

    private static void Bag(ContentItem item, string bag, string type, params (string Field, string Text)[] fields)
    {
        var nested = new JsonObject();
        foreach (var (field, text) in fields)
        {
            nested[field] = new JsonObject { ["Text"] = text };
        }

        item.Part(bag)["ContentItems"] = new JsonArray(new JsonObject { ["ContentItemId"] = ContentIds.New(), ["ContentType"] = type, ["DisplayText"] = fields[0].Text, [type] = nested });
    }
}
