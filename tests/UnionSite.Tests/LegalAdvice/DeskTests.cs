using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.LegalAdvice;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class DeskTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Question_IsAnswered_Read_AskedOn_AndJudged()
    {
        using var asker = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(asker, "Tôi bị cho nghỉ việc, chưa trả lương hai tháng. Làm gì trước?");
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.AnswerAsync(adviser, code, "Chào bạn.\n\nTheo Điều 97 Bộ luật Lao động, công ty phải trả lương đúng hạn.");

        var thread = await Asker.TrackAsync(asker, code, secret);
        Assert.Contains("phải trả lương đúng hạn", thread.QuerySelector(".talk .us")!.TextContent, StringComparison.Ordinal);
        using var judged = await asker.SubmitAsync(Asker.Thread, "form[action*='handler=Helpful']", new Dictionary<string, string?>(), "button[value=yes]");
        using var asked = await asker.SubmitAsync(Asker.Thread, "form[action*='handler=Reply']", new Dictionary<string, string?> { ["Text"] = "Công ty bảo hết tiền thì sao?" });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);

        var desk = await adviser.GetPageAsync(path);
        Assert.Contains("Công ty bảo hết tiền thì sao?", desk.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đang xử lý", desk.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        using var sent = await Asker.ActAsync(adviser, path, "Send", new() { ["Text"] = "Bạn có thể khiếu nại đến thanh tra lao động." });
        var after = await asker.GetPageAsync(Asker.Thread);
        Assert.Equal(2, after.QuerySelectorAll(".talk .us").Length);
    }

    [Fact]
    public async Task Send_WhenTheAskerHasJustWritten_IsRefusedOnce()
    {
        using var asker = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(asker, "Tôi muốn biết thời gian thử việc dài nhất.");
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.FindAtDeskAsync(adviser, code);
        using var taken = await Asker.ActAsync(adviser, path, "Take");
        var open = await adviser.GetPageAsync(path);
        await Asker.TrackAsync(asker, code, secret);
        using var asked = await asker.SubmitAsync(Asker.Thread, "form[action*='handler=Reply']", new Dictionary<string, string?> { ["Text"] = "Tôi làm kế toán." });
        var words = new Dictionary<string, string?> { ["Text"] = "Thử việc không quá 60 ngày." };
        using var refused = await adviser.SubmitAsync(path, open, "form[action$='handler=Send']", words);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var again = await refused.PageAsync();
        Assert.Contains("Tôi làm kế toán.", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("60 ngày", again.QuerySelector("#tra-loi")!.TextContent, StringComparison.Ordinal);
        var sendings = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => adviser.SubmitAsync(path, again, "form[action$='handler=Send']", new Dictionary<string, string?>())));
        Assert.All(sendings, sending => Assert.Equal(HttpStatusCode.Redirect, sending.StatusCode));
        Assert.Single((await asker.GetPageAsync(Asker.Thread)).QuerySelectorAll(".talk .us"));
    }

    [Fact]
    public async Task Desk_IsClosed_ToAnonymousAndEditors()
    {
        using var asker = site.AnonymousClient();
        await Asker.AskAsync(asker, "Câu hỏi mà biên tập viên không được đọc.");
        var id = await site.Scope<SiteDb, long>(db => db.Set<Question>().MaxAsync(question => question.Id));
        using var editor = await site.SignInAsync("Editor");
        foreach (var path in new[] { "/Admin/LegalAdvice", $"/Admin/LegalAdvice/{id}", $"/Admin/LegalAdvice/{id}/Publish" })
        {
            foreach (var client in new[] { asker, editor })
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
                Assert.DoesNotContain("không được đọc", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Question_OfAColleague_IsNotShown_ButTheManagerMayTakeIt()
    {
        using var asker = site.AnonymousClient();
        var (code, _) = await Asker.AskAsync(asker, "Chuyện riêng chỉ người nhận mới đọc.");
        using var first = await site.SignInAsync("LegalAdviser");
        var path = await Asker.FindAtDeskAsync(first, code);
        using var taken = await Asker.ActAsync(first, path, "Take");
        using var second = await site.SignInAsync("LegalAdviser");
        var page = await second.GetPageAsync(path);
        Assert.DoesNotContain("Chuyện riêng", page.Source.Text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='handler=Take']"));
        using var manager = await site.SignInAsync("Administrator");
        using var over = await Asker.ActAsync(manager, path, "Take");
        Assert.Contains("Chuyện riêng", (await manager.GetPageAsync(path)).Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyện riêng", (await first.GetPageAsync(path)).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_IsHidden_UntilRevealedWithAReason_AndLogged()
    {
        using var asker = site.AnonymousClient();
        var (code, _) = await Asker.AskAsync(asker, "Tôi cần được gọi lại về chuyện hợp đồng.", "Giàng Thị Súa", "0987 111 222");
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.FindAtDeskAsync(adviser, code);
        using var taken = await Asker.ActAsync(adviser, path, "Take");
        var hidden = await adviser.GetPageAsync(path);
        Assert.DoesNotContain("Giàng Thị Súa", hidden.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0987 111 222", hidden.Source.Text, StringComparison.Ordinal);
        using var noReason = await Asker.ActAsync(adviser, path, "Reveal", new() { ["Reason"] = "xem" }, "button[value=contact]");
        Assert.DoesNotContain("0987 111 222", await noReason.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var shown = await Asker.ActAsync(adviser, path, "Reveal", new() { ["Reason"] = "Người hỏi xin gọi lại gấp" }, "button[value=contact]");
        var text = await shown.Content.ReadAsStringAsync();
        Assert.Contains("0987 111 222", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Giàng Thị Súa", text, StringComparison.Ordinal);
        var subject = "LegalQuestion:" + path.Split('/')[^1];
        var log = await site.Scope<SiteDb, List<string>>(db => db.Audit.Where(entry => entry.Subject == subject).Select(entry => entry.Event + " " + entry.Detail).ToListAsync());
        Assert.Contains(log, line => line.StartsWith("LegalQuestionOpened", StringComparison.Ordinal));
        Assert.Single(log, line => line.StartsWith("LegalIdentityRevealed", StringComparison.Ordinal) && line.Contains("xin gọi lại gấp", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("0987", StringComparison.Ordinal) || line.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inbox_ShowsNoWords_AndMarksWhatIsLate()
    {
        using var asker = site.AnonymousClient();
        var (code, _) = await Asker.AskAsync(asker, "Lời lẽ không được hiện ở hộp câu hỏi.", "Tên Không Hiện");
        using var adviser = await site.SignInAsync("LegalAdviser");
        var box = await adviser.GetPageAsync("/Admin/LegalAdvice");
        Assert.Contains(code, box.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lời lẽ không được hiện", box.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tên Không Hiện", box.Source.Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(9));
        using var later = await site.SignInAsync("LegalAdviser");
        var late = await later.GetPageAsync("/Admin/LegalAdvice");
        Assert.Contains("Quá hạn", late.QuerySelectorAll(".rows li").Single(row => row.TextContent.Contains(code, StringComparison.Ordinal)).QuerySelector(".badge.bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_AndLogs_HoldNoPrivateWord()
    {
        const string question = "Xưởng chè Phìn Hồ khất lương tôi từ tháng chín";
        const string name = "Vàng A Phủ Bí Mật";
        const string contact = "0911 222 333 xin gọi tối";
        const string answer = "Anh viết đơn gửi giám đốc xưởng trước đã nhé";
        const string note = "Đã trao đổi với đồng nghiệp về xưởng này";
        const string draft = "Nháp rằng xưởng phải trả thêm khoản lãi";
        using var asker = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(asker, question, name, contact, mayPublish: true);
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.AnswerAsync(adviser, code, answer);
        using var noted = await Asker.ActAsync(adviser, path, "Note", new() { ["Text"] = note });
        using var drafted = await Asker.ActAsync(adviser, path, "Send", new() { ["Text"] = draft }, "button[formaction$='handler=Draft']");
        await Asker.TrackAsync(asker, code, secret);
        using var asked = await asker.SubmitAsync(Asker.Thread, "form[action*='handler=Reply']", new Dictionary<string, string?> { ["Text"] = question + " thêm" });
        using var wrong = await Asker.TryAsync(site.AnonymousClient(), code, "12345678");

        string[] words = [question, name, contact, answer, note, draft, secret, secret.Replace(" ", "", StringComparison.Ordinal)];
        // A write-ahead log that disappears meanwhile has moved into its database, which is read after it.
        var files = Directory.EnumerateFiles(site.DataFolder, "*", SearchOption.AllDirectories)
            .OrderBy(file => file.EndsWith(".db", StringComparison.Ordinal) ? 1 : 0).ToList();
        Assert.Contains(files, file => file.EndsWith("site.db", StringComparison.Ordinal));
        foreach (var file in files.Where(file => File.Exists(file) || !file.Contains(".db-", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            foreach (var word in words)
            {
                Assert.False(memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0, $"{Path.GetFileName(file)} holds \"{word}\"");
                Assert.False(memory.ToArray().AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0, $"{Path.GetFileName(file)} holds \"{word}\" in UTF-16");
            }
        }

        Assert.DoesNotContain(site.Log.Lines, line => words.Append(code).Any(word => line.Contains(word, StringComparison.Ordinal)));
    }
}
