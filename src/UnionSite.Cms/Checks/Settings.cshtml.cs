using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Checks;

/// <summary>Switches the checks before publishing between error, advice and off.</summary>
[RequirePermission(StockPermissions.ManageSettings)]
internal sealed class CheckSettingsModel(SettingsStore store, SettingsCache settings) : PageModel
{
    [BindProperty]
    public string? PageKilobytes { get; set; }

    [BindProperty]
    public string? SentenceSyllables { get; set; }

    private CheckRules Rules => new(settings.Current);

    /// <summary>The level as posted, or as stored.</summary>
    public CheckLevel LevelOf(PublishCheck check) => Request.HasFormContentType && Posted(check) is { } level ? level : Rules.LevelOf(check);

    public void OnGet() => (PageKilobytes, SentenceSyllables) =
        (Rules.PageKilobytes.ToString(CultureInfo.InvariantCulture), Rules.SentenceSyllables.ToString(CultureInfo.InvariantCulture));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var kilobytes = Number(PageKilobytes, nameof(PageKilobytes), 50, 20_000);
        var syllables = Number(SentenceSyllables, nameof(SentenceSyllables), 15, 500);
        foreach (var check in PublishCheck.All.Where(check => Posted(check) is null))
        {
            ModelState.AddModelError("", T($"“{T(check.Label)}”: hãy chọn một trong ba mức."));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var bag = await store.ReadAsync(cancel);
        var rules = new JsonObject { [CheckRules.KilobytesMember] = kilobytes, [CheckRules.SyllablesMember] = syllables };
        foreach (var check in PublishCheck.All)
        {
            rules[check.Name] = Posted(check)!.Value.ToString();
        }

        bag[CheckRules.SettingsName] = rules;
        await store.ReplaceAsync(bag, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = T("Đã lưu mức của các kiểm tra.");
        return RedirectToPage();
    }

    private CheckLevel? Posted(PublishCheck check) =>
        Enum.TryParse<CheckLevel>(Request.Form[check.Name].ToString(), out var level) && Enum.IsDefined(level) ? level : null;

    private int Number(string? text, string name, int least, int most)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        ModelState.AddModelError(name, T($"Hãy nhập một số từ {least} đến {most}."));
        return 0;
    }
}
