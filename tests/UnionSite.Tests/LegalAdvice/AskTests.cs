using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.LegalAdvice;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class AskTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Ask_GivesCodeAndSecret_UntilTheAskerIsDone()
    {
        using var client = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(client, "Công ty chậm trả lương hai tháng, tôi làm gì?");
        Assert.NotNull(TrackingCode.Read(code));
        Assert.Matches("^[0-9]{4} [0-9]{4}$", secret);
        using var done = await client.SubmitAsync("/gui-cau-hoi/da-gui", "main form", new Dictionary<string, string?>());
        var after = await client.GetPageAsync("/gui-cau-hoi/da-gui");
        Assert.DoesNotContain(code, after.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, after.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AreNeverStored()
    {
        using var client = site.AnonymousClient();
        await Asker.AskAsync(client, "Tôi bị nợ bảo hiểm xã hội nửa năm rồi.");
        foreach (var path in new[] { "/gui-cau-hoi", "/gui-cau-hoi/da-gui", "/tra-cuu" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }
    }

    [Fact]
    public async Task Ask_SentTwice_MakesOneQuestion_AndShowsTheSameCode()
    {
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/gui-cau-hoi");
        var words = Asker.Words("Tôi làm thêm ngày Chủ nhật được trả bao nhiêu?  ", "Bạn A");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.SubmitAsync("/gui-cau-hoi", page, Asker.AskForm, words)));
        var first = await Asker.ReceiptAsync(client, answers[0]);
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            answer.Dispose();
        }

        using var later = await client.SubmitAsync("/gui-cau-hoi", page, Asker.AskForm, words);
        Assert.Equal(first, await Asker.ReceiptAsync(client, later));
        Assert.Equal(1, await site.Scope<SiteDb, int>(db => db.Set<Question>().CountAsync(question => question.Code == first.Code)));
        var text = await site.Scope<Conversation, string?>(async conversation =>
        {
            var id = await conversation.FindAsync(first.Code, TrackingCode.ReadSecret(first.Secret), default);
            return (await conversation.OpenAsync(id!.Value, default))!.Said[0].Text;
        });
        Assert.Equal("Tôi làm thêm ngày Chủ nhật được trả bao nhiêu?  ", text);
    }

    [Fact]
    public async Task Ask_WithAUsedFormAndOtherWords_ShowsNobodyTheFirstCode_AndCanBeSentAgain()
    {
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/gui-cau-hoi");
        using var first = await client.SubmitAsync("/gui-cau-hoi", page, Asker.AskForm, Asker.Words("Câu hỏi của người chồng về lương."));
        var (code, _) = await Asker.ReceiptAsync(client, first);
        using var wife = site.AnonymousClient();
        await wife.GetPageAsync("/gui-cau-hoi");
        using var second = await client.SubmitAsync("/gui-cau-hoi", page, Asker.AskForm, Asker.Words("Câu hỏi của người vợ về thai sản."));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var again = await second.PageAsync();
        Assert.DoesNotContain(code, again.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Câu hỏi của người vợ về thai sản.", again.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        using var sent = await client.SubmitAsync("/gui-cau-hoi", again, Asker.AskForm, new Dictionary<string, string?>());
        Assert.NotEqual(code, (await Asker.ReceiptAsync(client, sent)).Code);
    }

    [Fact]
    public async Task Ask_WithBadInput_SaysWhatIsWrong_BesideTheField_AndKeepsTheWords()
    {
        using var client = site.AnonymousClient();
        using var answer = await client.SubmitAsync("/gui-cau-hoi", Asker.AskForm, Asker.Words("  Ngắn quá  ", new string('x', 101)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("true", page.QuerySelector("#Text")!.GetAttribute("aria-invalid"));
        Assert.Contains("ít nhất 20", page.QuerySelector("#loi-Text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("100", page.QuerySelector("#loi-Name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("  Ngắn quá  ", page.QuerySelector("#Text")!.TextContent);
    }

    [Fact]
    public async Task Ask_WithoutCookie_KeepsTheWords()
    {
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/gui-cau-hoi");
        using var other = site.AnonymousClient();
        using var answer = await other.SubmitAsync("/gui-cau-hoi", page, Asker.AskForm, Asker.Words("Trình duyệt của tôi xóa cookie, còn câu hỏi thì dài."));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await answer.PageAsync();
        Assert.Contains("Trình duyệt của tôi", again.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
        using var sent = await other.SubmitAsync("/gui-cau-hoi", again, Asker.AskForm, new Dictionary<string, string?>());
        await Asker.ReceiptAsync(other, sent);
    }

    [Fact]
    public async Task Ask_ByAFormFillingProgram_IsNotStored()
    {
        using var client = site.AnonymousClient();
        var words = Asker.Words("Mua thuốc giá rẻ tại trang của chúng tôi!");
        words["Website"] = "http://spam.example";
        var before = await site.Scope<SiteDb, int>(db => db.Set<Question>().CountAsync());
        using var answer = await client.SubmitAsync("/gui-cau-hoi", Asker.AskForm, words);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await site.Scope<SiteDb, int>(db => db.Set<Question>().CountAsync()));
    }

    [Fact]
    public async Task Track_WithWrongPair_SaysTheSame_WhetherTheCodeExistsOrNot()
    {
        using var client = site.AnonymousClient();
        var (code, _) = await Asker.AskAsync(client, "Tôi muốn biết về trợ cấp thôi việc của mình.");
        using var other = site.AnonymousClient();
        using var known = await Asker.TryAsync(other, code, "00000000");
        using var unknown = await Asker.TryAsync(other, TrackingCode.New(), "00000000");
        var messages = new List<string>();
        foreach (var answer in new[] { known, unknown })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.PageAsync();
            Assert.Equal("", page.QuerySelector("#Secret")!.GetAttribute("value") ?? "");
            messages.Add(page.QuerySelector("#loi")!.Words());
        }

        Assert.Equal(messages[0], messages[1]);
    }

    [Fact]
    public async Task Track_AfterManyWrongTries_Waits()
    {
        using var client = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(client, "Tôi muốn biết về nghỉ phép năm của mình.");
        HttpStatusCode status;
        var tries = 0;
        do
        {
            using var answer = await Asker.TryAsync(client, code, "11111111");
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.OK && ++tries < 30);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        using var right = await Asker.TryAsync(client, code, secret);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains("nghỉ phép năm", (await Asker.TrackAsync(client, code, secret)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Erases()
    {
        using var client = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(client, "Câu hỏi mà tôi sẽ rút lại sau này.", "Người Rút");
        await Asker.TrackAsync(client, code, secret);
        using var gone = await client.SubmitAsync("/tra-cuu/rut", "main form", new Dictionary<string, string?>());
        Assert.Equal("/tra-cuu?da-rut=1", gone.Headers.Location?.OriginalString);
        Assert.Equal(0, await site.Scope<SiteDb, int>(db => db.Set<Question>().CountAsync(question => question.Code == code)));
        using var again = await Asker.TryAsync(client, code, secret);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(Asker.Thread));
    }

    [Fact]
    public async Task Close_LeavesNothing()
    {
        using var client = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(client, "Câu hỏi xem xong thì đóng lại ngay.");
        await Asker.TrackAsync(client, code, secret);
        using var closed = await client.SubmitAsync(Asker.Thread, "form[action*='handler=Close']", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, await client.StatusAsync(Asker.Thread));
    }
}
