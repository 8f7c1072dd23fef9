using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Checks;

/// <summary>Examines an item before it is published from the desk. Imports, recipes and the scheduler publish without it.</summary>
public sealed partial class PublishExamination(MediaNow media, ContentModel model, SettingsCache settings, LinkTargets links)
{
    private const int LongestSummary = 400;
    private const int WidestPicture = 2560;

    // What every page of the theme costs before its own text, and how much smaller a text travels.
    private const long ShellBytes = 13 * 1024;
    private const double Compressed = 0.3;

    /// <summary>What the checks that are switched on find in the item as it stands, saved or not.</summary>
    public async Task<CheckReport> OfAsync(ContentItem item, CancellationToken cancel = default)
    {
        var rules = new CheckRules(settings.Current);
        var examined = new CheckedItem(item, model);
        var found = new List<CheckFinding>();
        void Add(PublishCheck check, string path, string message, string place = "") => found.Add(new CheckFinding(check, rules.LevelOf(check), path, message, place));
        var own = JsonText.TextOf(item.FindPart("AutoroutePart"), "Path")?.Trim('/') ?? "";
        var files = examined.Files.ToList();
        foreach (var text in examined.Texts)
        {
            using var page = TextChecks.Read(text);
            foreach (var (check, message, place) in TextChecks.In(text, page, rules.SentenceSyllables))
            {
                Add(check, text.Path, message, place);
            }

            await LinksAsync(text, page, own, Add, cancel);
            files.AddRange(PicturesOf(text, page, Add));
        }

        foreach (var (path, label, words) in examined.Summaries.Where(summary => summary.Words.Length is 0 or > LongestSummary))
        {
            Add(PublishCheck.Summary, path, words.Length == 0 ? T($"“{T(label)}” còn trống; hãy viết một, hai câu nói hết ý chính.") : T($"“{T(label)}” dài {words.Length} ký tự; nên dưới {LongestSummary}."));
        }

        var bytes = await FilesAsync(files, Add, cancel) + ShellBytes + (long)(examined.Texts.Sum(text => Encoding.UTF8.GetByteCount(text.Html)) * Compressed);
        if (bytes > rules.PageKilobytes * 1024L)
        {
            Add(PublishCheck.PageWeight, "", T($"Trang nặng khoảng {ByteSize.Words(bytes)}, ngưỡng là {rules.PageKilobytes} KB. Hãy bớt ảnh, hoặc chèn ảnh bằng nút “Ảnh” để trang dùng cỡ nhỏ."));
        }

        return new CheckReport([.. found.Where(finding => finding.Level != CheckLevel.Off).Distinct().OrderByDescending(finding => finding.Level)], bytes);
    }

    private async Task LinksAsync(CheckedText text, IHtmlDocument page, string own, Action<PublishCheck, string, string, string> add, CancellationToken cancel)
    {
        var states = new Dictionary<string, LinkState>(StringComparer.Ordinal);
        foreach (var link in page.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!.Trim();
            var words = VietnameseText.OneLine(link.TextContent);
            if (address.Length == 0)
            {
                continue;
            }

            if (address.StartsWith('#'))
            {
                if (!Anchors(text).Contains(Uri.UnescapeDataString(address[1..])))
                {
                    add(PublishCheck.DeadLink, text.Path, T($"Liên kết “{words}” dẫn tới chỗ “{address}” không có trong bài."), words);
                }

                continue;
            }

            if (!states.TryGetValue(address, out var state))
            {
                states[address] = state = await links.StateAsync(address, own, cancel);
            }

            if (state == LinkState.Dead)
            {
                add(PublishCheck.DeadLink, text.Path, T($"Liên kết “{words}” dẫn tới “{address}”, ở đó không có gì. Hãy sửa địa chỉ hoặc bỏ liên kết."), words);
            }
            else if (state == LinkState.Draft)
            {
                add(PublishCheck.DraftLink, text.Path, T($"Liên kết “{words}” dẫn tới “{address}”, bài ở đó chưa đăng."), words);
            }
        }
    }

    // As the page will show it: headings get ids of their own.
    private static HashSet<string> Anchors(CheckedText text)
    {
        using var shown = TextChecks.Read(text with { Html = BodyHtml.Prepare(text.Html).Html });
        return [.. shown.QuerySelectorAll("[id]").Select(element => element.Id!), "", "top"];
    }

    private List<CheckedFile> PicturesOf(CheckedText text, IHtmlDocument page, Action<PublishCheck, string, string, string> add)
    {
        var files = new List<CheckedFile>();
        foreach (var source in page.QuerySelectorAll("img[src]").Select(picture => picture.GetAttribute("src")!.Trim()))
        {
            if (links.FileOf(source) is { } library)
            {
                files.Add(new CheckedFile(text.Path, library, null, WidthIn(source)));
            }
            else if (!links.Local(source).StartsWith('/') && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                add(PublishCheck.MissingFile, text.Path, T($"Ảnh “{source}” ở trang khác nên không hiện; hãy tải ảnh vào thư viện rồi chèn lại."), source);
            }
        }

        return files;
    }

    private static int WidthIn(string source) => Width().Match(source) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private async Task<long> FilesAsync(List<CheckedFile> files, Action<PublishCheck, string, string, string> add, CancellationToken cancel)
    {
        var paths = files.Select(file => file.Library).Distinct(StringComparer.Ordinal).ToList();
        var known = await media.FindAsync(paths, cancel);
        foreach (var file in files)
        {
            if (!known.TryGetValue(file.Library, out var stored))
            {
                add(PublishCheck.MissingFile, file.Path, T($"Tệp “{file.Library}” không có trong thư viện."), "");
            }
            else if (file.Alt is "" && stored is { Alt.Length: 0, IsDecorative: false })
            {
                add(PublishCheck.AltText, file.Path, T($"Ảnh “{file.Library}” chưa có mô tả cho người không nhìn thấy; hãy viết ở ô mô tả bên dưới tên tệp."), "");
            }
        }

        // What is read only after a click, such as a PDF, costs the page nothing; a picture costs what its area in the page costs.
        return files.Where(file => known.GetValueOrDefault(file.Library) is { Width: > 0 }).DistinctBy(file => (file.Library, file.Width)).Sum(file =>
        {
            var stored = known[file.Library];
            var share = file.Width is > 0 and <= WidestPicture && file.Width < stored.Width ? (double)file.Width / stored.Width : 1;
            return (long)(stored.Bytes * share * share);
        });
    }

    [GeneratedRegex(@"[?&;]width=(\d{1,4})\b")]
    private static partial Regex Width();
}
