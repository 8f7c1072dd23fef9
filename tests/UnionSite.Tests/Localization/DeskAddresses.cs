using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Admin;
using UnionSite.Tests.Deployment;
using UnionSite.Tests.Emulation;
using UnionSite.Tests.LegalAdvice;
using UnionSite.Tests.Organization;
using UnionSite.Tests.Organization.Rosters;
using UnionSite.Tests.Organization.SignIn;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Localization;

/// <summary>Finds addresses of the desk's screens: some are made here, the rest are reached by following links.</summary>
internal sealed partial class DeskAddresses(SiteFactory site, HttpClient admin, IReadOnlyList<string> patterns)
{
    private const string Pasted = "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU\nSố: 9/TB-LĐLĐ\n\nTHÔNG BÁO\nLịch tiếp đoàn viên\n\nI. LỊCH TIẾP\n\nĐoàn viên đến trụ sở.\n\nI. ĐỊA ĐIỂM\n\nTrụ sở.\n";

    /// <summary>What is typed here and kept in no table, or kept encrypted.</summary>
    public static readonly IReadOnlyList<string> Typed = [Pasted, Salary, Overtime, Reply, Note, "Lò Văn Sơn", "Chủ tịch", "Trang thử", "Vàng A Ngôn", "Thái", "không"];

    private const string Salary = "Em hỏi về lương tháng mười ba của công nhân ạ?", Overtime = "Em hỏi về tiền làm thêm giờ của công nhân ạ?",
        Reply = "Tiền làm thêm giờ trả theo luật.", Note = "Đã gọi lại cho người hỏi.";

    // Enough to see each sort of screen; the editors differ from type to type, and so do the settings of fields and parts.
    private const int Usual = 2;

    private readonly Dictionary<string, HashSet<string>> _found = patterns.ToDictionary(pattern => pattern, pattern => pattern.Contains('{', StringComparison.Ordinal) ? [] : new HashSet<string> { pattern }, StringComparer.Ordinal);
    private readonly IReadOnlyList<(string Pattern, Regex Route)> _routes = [.. patterns.Where(pattern => pattern.Contains('{', StringComparison.Ordinal)).Select(pattern => (pattern, Route(pattern)))];

    /// <summary>Addresses by pattern.</summary>
    public async Task<IReadOnlyDictionary<string, HashSet<string>>> AllAsync()
    {
        await AddItemsAsync();
        await AddDefinitionsAsync();
        await AddApprovalAsync();
        await AddQuestionAsync();
        await AddExemplarAsync();
        await AddUnitsAsync();
        await AddWorkAsync();
        Add("/setup/" + Guid.NewGuid().ToString("N"));
        await FollowAsync();
        return _found;
    }

    private static string At(ContentItem item, string screen) => $"/Admin/Contents/ContentItems/{item.ContentItemId}/{screen}";

    private static Regex Route(string pattern) => new("^" + Parameter().Replace(pattern, match =>
    {
        var name = match.Value;
        var value = Choice().Match(name) is { Success: true } choice ? choice.Groups[1].Value
            : name.Contains(":long", StringComparison.Ordinal) ? @"\d+" : name.Contains("**", StringComparison.Ordinal) ? "[^?]+" : "[^/?]+";
        return name.EndsWith("?}", StringComparison.Ordinal) ? $"(/{value})?" : "/" + value;
    }) + "$", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\^(\([^()]*\))\$")]
    private static partial Regex Choice();

    [GeneratedRegex(@"/\{(?:[^{}]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\}")]
    private static partial Regex Parameter();

    private void Add(string address, int most = int.MaxValue)
    {
        var pattern = _routes.FirstOrDefault(route => route.Route.IsMatch(address.Split('?')[0])).Pattern ?? address.Split('?')[0];
        if (_found.TryGetValue(pattern, out var known) && known.Count < most)
        {
            known.Add(address);
        }
    }

    private async Task AddItemsAsync()
    {
        var draft = await site.SaveDraftAsync("NewsArticle", "Bài nháp của hai thứ tiếng");
        var page = await site.PublishAsync("NewsArticle", "Bài đăng của hai thứ tiếng");
        var thrown = await site.PublishAsync("Page", "Trang bỏ đi của hai thứ tiếng");
        await site.Scope<ContentEditor>(editor => editor.DeleteAsync(thrown.ContentItemId, "test"));
        using (var changed = await admin.SubmitAsync(At(page, "Edit"), "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Bài sửa của hai thứ tiếng" }, "button[value=draft].quiet"))
        {
            foreach (var screen in new[] { "Edit", "Versions", "DiscardDraft", "Unpublish", "Clone", "Localize", "Delete" })
            {
                Add(At(page, screen));
            }
        }

        Add(At(draft, "Publish"));
        Add(At(thrown, "Restore"));
        Add(At(thrown, "Purge"));
        Add("/Admin/Contents/ContentItems?q=khongcobainaonhuthe");
        Add("/Admin/Contents/ContentItems?container=1");
    }

    private async Task AddDefinitionsAsync()
    {
        var definitions = await site.Scope<ContentModel, ContentDefinitions>(model => Task.FromResult(model.Definitions));
        foreach (var type in definitions.Types.Where(type => type.Creatable))
        {
            Add($"/Admin/Contents/ContentTypes/{type.Name}/Create");
        }

        foreach (var type in definitions.Types.Where(type => type.Stereotype == "CustomSettings"))
        {
            Add($"/Admin/Settings/{type.Name}");
        }

        foreach (var (type, part) in definitions.Types.SelectMany(type => type.Parts.Select(part => (type, part))).DistinctBy(one => one.part.Part.Name))
        {
            Add($"/Admin/ContentTypes/Edit/{type.Name}", Usual);
            Add($"/Admin/ContentTypes/{type.Name}/Parts/{part.Name}");
            Add($"/Admin/ContentTypes/{type.Name}/Remove/Part/{part.Name}", Usual);
        }

        foreach (var (part, field) in definitions.Parts.SelectMany(part => part.Fields.Select(field => (part, field))).DistinctBy(one => (one.field.FieldType, one.field.Editor)))
        {
            Add($"/Admin/ContentTypes/{part.Name}/Fields/{field.Name}");
            Add($"/Admin/ContentTypes/{part.Name}/Remove/Field/{field.Name}", 2 * Usual);
        }

        Add("/Admin/ContentTypes/NewsArticle/Remove/Type");
        // No type of the site's own is put in order by hand.
        const string list = "/Admin/ContentTypes/Section/Parts/ListPart";
        var settings = await admin.GetPageAsync(list);
        var json = settings.QuerySelector<IHtmlTextAreaElement>("[name=Json]")!.Value;
        using var ordered = await admin.SubmitAsync(list, settings, "main form", new Dictionary<string, string?> { ["Json"] = json.Replace("\"EnableOrdering\": false", "\"EnableOrdering\": true", StringComparison.Ordinal) });
        foreach (var section in await site.Scope<Cms.Data.SiteDb, List<string>>(db => Task.FromResult(db.ContentItems.Where(row => row.Latest && row.ContentType == "Section").Select(row => row.ContentItemId).Take(1).ToList())))
        {
            Add($"/Admin/Contents/ContentItems/{section}/Order");
        }
    }

    private async Task AddApprovalAsync()
    {
        const string path = "/Admin/ContentTypes/Edit/NewsArticle", create = "/Admin/Contents/ContentTypes/NewsArticle/Create";
        var type = await admin.GetPageAsync(path);
        type.QuerySelector<IHtmlInputElement>("input[value=ApprovalRequired]")!.IsChecked = true;
        using var switched = await admin.SubmitAsync(path, type, "form[action*='handler=Type']", new Dictionary<string, string?>());
        // Whoever may approve is offered to publish; somebody else sends.
        using var author = await site.SignInAsync("Author");
        using var sent = await author.SubmitAsync(create, "#soan", new Dictionary<string, string?>
        {
            ["TitlePart.Title"] = "Bài gửi duyệt của hai thứ tiếng", ["NewsArticle.Lead.Text"] = "Hai câu dẫn. Đủ ý.", ["HtmlBodyPart.Html"] = "<p>Chữ của bài.</p>",
        }, "button[value=send]");
        var screen = sent.Headers.Location!.OriginalString.Replace("/Edit", "/Approval", StringComparison.Ordinal);
        Add(screen);
        using var made = await author.SubmitAsync(screen, "#tao-lien-ket", new Dictionary<string, string?> { ["PersonName"] = "Lò Văn Sơn", ["Position"] = "Chủ tịch" });
        Add(new Uri((await made.PageAsync()).QuerySelector<IHtmlInputElement>("#lien-ket")!.Value).AbsolutePath);
    }

    private async Task AddQuestionAsync()
    {
        using var asker = site.AnonymousClient();
        var (waiting, _) = await Asker.AskAsync(asker, Salary, "Mẩy", "0977 888 999");
        Add(await Asker.FindAtDeskAsync(admin, waiting));
        var (code, _) = await Asker.AskAsync(asker, Overtime, "Mẩy", "0977 888 999", mayPublish: true);
        var answered = await Asker.AnswerAsync(admin, code, Reply);
        using var note = await Asker.ActAsync(admin, answered, "Note", new() { ["Text"] = Note });
        Add(answered);
        Add(answered + "/Publish");
    }

    private async Task AddExemplarAsync()
    {
        var exemplar = await Exemplars.DraftAsync(site, "Gương của hai thứ tiếng", "Chẻo Thị Gương", null);
        await Exemplars.ConsentAsync(admin, exemplar.ContentItemId, "Chẻo Thị Gương", isMain: true, picture: null);
        var register = "/Admin/Emulation/Consents/" + exemplar.ContentItemId;
        Add(register);
        Add((await admin.GetPageAsync(register)).QuerySelector("a[href*='/Withdraw/']")!.GetAttribute("href")!);
        const string nominate = "/Admin/Emulation/Nominate";
        using var officer = await site.SignInAsync("UnionOfficer");
        var page = await officer.GetPageAsync(nominate);
        using var sent = await officer.SubmitAsync(nominate, page, "form.box", new Dictionary<string, string?>
        {
            ["Honoree"] = "Tẩn A Gương", ["Unit"] = "CĐCS Xưởng chè", ["Achievements"] = "Một sáng kiến", ["Story"] = "Chuyện thứ nhất.",
            ["Campaign"] = page.QuerySelectorAll<IHtmlOptionElement>("[name=Campaign] option").First(option => option.Value.Length > 0).Value,
            ["People[0].Name"] = "Tẩn A Gương", ["People[0].Way"] = "paper", ["People[0].ConsentOn"] = "2026-11-19", ["People[0].ConsentText"] = "Đồng ý cho đăng tên và câu chuyện",
        }, "button[formaction$='Send']");
        Add(sent.Headers.Location!.OriginalString);
    }

    private async Task AddUnitsAsync()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Hai Thứ Tiếng", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        await Units.DoAsync(site, new RenameUnit(Units.From("2026-10-01"), unit, "CĐCS Nhiều Thứ Tiếng"));
        var member = await Units.AdmitAsync(site, unit, "Lò Thị Tiếng");
        foreach (var screen in new[] { "", "/Posts", "/Roster", "/Admit", "/Rename", "/Move", "/Merge", "/Split", "/Dissolve" })
        {
            Add($"/Admin/Organization/Units/{unit}{screen}");
        }

        Add($"/Admin/Organization/Units/{unit}?ngay=2026-09-30");
        Add($"/Admin/Organization/Members/{member}");
        Add((await admin.GetPageAsync($"/Admin/Organization/Members/{member}")).QuerySelector("a[href*='/Periods/']")!.GetAttribute("href")!);
        await AddRosterAsync(unit);
    }

    private async Task AddRosterAsync(long unit)
    {
        const string list = "Họ tên;Năm sinh;Dân tộc;SĐT\nLò Thị Tiếng;1990;Thái;\nVàng A Ngôn;1991;Mông;không\nTẩn Thị Ngữ;1992;Dao;0912345678\n";
        var run = await RosterDesk.PreviewAsync(site, admin, unit, list);
        await RosterDesk.RunAsync(site, admin, run);
        Add(run + "/Report");
        var preview = await RosterDesk.PreviewAsync(site, admin, unit, list);
        Add(preview + "/Preview");
        Add(preview + "/Preview?loai=Duplicate");
        Add(preview + "/Columns");
        Add($"/Admin/Organization/Units/{unit}/Import");
        Add($"/Admin/Organization/Units/{unit}/Export");
    }

    private async Task AddWorkAsync()
    {
        await site.SaveDraftAsync("Page", "Trang nháp của hai thứ tiếng");
        var job = await admin.StartAsync(await admin.AskAsync("?q=" + Uri.EscapeDataString("Trang nháp của hai thứ tiếng"), "Publish"));
        await site.EndOfAsync(job);
        Add($"/Admin/Contents/Jobs/{job}");
        Add(await admin.PlanAsync("goi.zip", PackageDesk.Zip(("Recipe.json", """{"name":"goi","steps":[{"name":"Settings","SiteName":"Trang thử"}]}"""))));
        using var read = await admin.SubmitAsync("/Admin/Documents/New", "main form", new Dictionary<string, string?> { ["Pasted"] = Pasted });
        Add(read.Headers.Location!.OriginalString);
        Add("/Admin/Media/File/minh-hoa/tet.webp");
        Add("/Admin/Media/Folder/minh-hoa");
        Add("/Admin/Media?folder=minh-hoa");
        var (unit, _) = await Cards.UnitOfAsync(site, "Lò Thị Thẻ");
        Add($"/Admin/Organization/Cards?unit={unit}");
        Add("/Admin/Roles/Edit/Editor");
        var user = await site.CreateUserAsync("Editor");
        Add($"/Admin/Users/Edit/{user.Id}");
        Add($"/Admin/Users/Invitation/{user.Id}");
    }

    private async Task FollowAsync()
    {
        foreach (var address in _found.Keys.Where(pattern => !pattern.Contains('{', StringComparison.Ordinal) && pattern.StartsWith("/Admin", StringComparison.Ordinal)))
        {
            using var answer = await admin.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var link in (await answer.PageAsync()).QuerySelectorAll("main a[href^='/Admin/']"))
                {
                    Add(link.GetAttribute("href")!.Split('#')[0].Split('?')[0], Usual);
                }
            }
        }
    }
}
