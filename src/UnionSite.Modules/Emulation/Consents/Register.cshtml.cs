using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Emulation.Nominations;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>The register of one exemplar: everybody whom it shows, with the consent.</summary>
[RequirePermission(EmulationModule.ManageConsents)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RegisterModel(ConsentRegister register, ContentEditor editor, NominationBook nominations, TimeProvider clock) : PageModel
{
    private const int ShortestText = 10;

    /// <summary>The exemplar.</summary>
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>Who is changed; 0 for somebody new.</summary>
    [BindProperty]
    public long PersonId { get; set; }

    /// <summary>The version that the editor saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>"true" for the person who is honoured.</summary>
    [BindProperty]
    public string? IsMain { get; set; }

    /// <summary>"paper", "recorded" or "".</summary>
    [BindProperty]
    public string? Way { get; set; }

    /// <summary>"2026-11-22".</summary>
    [BindProperty]
    public string? ConsentOn { get; set; }

    /// <summary>Words of the consent.</summary>
    [BindProperty]
    public string? ConsentText { get; set; }

    /// <summary>Library paths.</summary>
    [BindProperty]
    public List<string> Pictures { get; set; } = [];

    /// <summary>Title of the exemplar.</summary>
    public string Title { get; private set; } = "";

    /// <summary>True while it is on the site.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>The nomination that it came from, or null.</summary>
    public long? NominationId { get; private set; }

    /// <summary>Who is registered.</summary>
    public IReadOnlyList<ShownPerson> People { get; private set; } = [];

    /// <summary>Pictures to choose from.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>Shows the register, with one person in the form when asked.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "nguoi")] long? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (People.FirstOrDefault(found => found.Id == asked) is { } person)
        {
            (PersonId, Version, Name, IsMain, ConsentText) = (person.Id, person.Version, person.Name, person.IsMain ? "true" : null, person.State == ConsentState.Withdrawn ? "" : person.ConsentText);
            Way = person.State == ConsentState.Withdrawn ? "" : person.Way;
            ConsentOn = person.State == ConsentState.Withdrawn ? null : person.ConsentOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Pictures = [.. person.Pictures.Select(picture => picture.Path)];
        }

        return Page();
    }

    /// <summary>Writes a person down.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Check() is not { } entry)
        {
            return Page();
        }

        if (!await register.SaveAsync(Id, entry, User.Identity?.Name ?? "", cancel))
        {
            ModelState.AddModelError("", T("Người này vừa được sửa ở nơi khác. Hãy xem lại lời ghi bên cạnh rồi ghi lại."));
            return Page();
        }

        TempData["Done"] = T("Đã ghi vào sổ đồng ý.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Takes a person who was never asked off the register.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var isDone = await register.RemoveAsync(Id, PersonId, User.Identity?.Name ?? "", cancel);
        TempData[isDone ? "Done" : "Failed"] = isDone ? T("Đã bỏ khỏi sổ.") : T("Chỉ bỏ được người chưa xin ý kiến; lời đồng ý đã ghi được giữ làm bằng chứng.");
        return RedirectToPage(new { Id });
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await editor.LatestAsync(Id, cancel: cancel) is not { ContentType: ConsentRule.Exemplar } item)
        {
            return false;
        }

        Title = item.DisplayText;
        IsPublic = (await editor.VersionsAsync(Id, cancel)).Any(row => row.Published);
        People = await register.OfAsync(Id, cancel);
        Choices = [.. (await register.PicturesOfAsync(Id, cancel)).Union(People.SelectMany(person => person.Pictures).Select(picture => picture.Path), StringComparer.Ordinal)];
        NominationId = await nominations.OfExemplarAsync(Id, cancel);
        return true;
    }

    private ConsentEntry? Check()
    {
        Name = VietnameseText.OneLine(VietnameseText.Compose(Name));
        ConsentText = VietnameseText.Compose(ConsentText?.ReplaceLineEndings("\n")).Trim();
        Way = ConsentWords.Ways.Any(known => known.Way == Way) ? Way! : "";
        if (Name.Length is 0 or > ShownPerson.LongestName)
        {
            ModelState.AddModelError("Name", T($"Hãy ghi họ và tên, nhiều nhất {ShownPerson.LongestName} chữ cái."));
        }

        DateOnly? day = DateOnly.TryParseExact(ConsentOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if (Way.Length > 0 && (day is null || day > HanoiTime.Day(clock.GetUtcNow().UtcDateTime)))
        {
            ModelState.AddModelError("ConsentOn", T("Hãy ghi ngày người ấy đồng ý, không sau hôm nay."));
        }

        if ((Way.Length > 0 && ConsentText.Length < ShortestText) || ConsentText.Length > ShownPerson.LongestText)
        {
            ModelState.AddModelError("ConsentText", T($"Hãy ghi lời đồng ý, từ {ShortestText} đến {ShownPerson.LongestText} chữ cái."));
        }

        return ModelState.IsValid ? new ConsentEntry(PersonId, Version, Name, IsMain == "true", Way, day, ConsentText, [.. Pictures.Intersect(Choices, StringComparer.Ordinal)]) : null;
    }
}
