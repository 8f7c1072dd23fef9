using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Emulation.Consents;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>
/// The form of a nomination. Whatever is pressed, what was typed and sent is kept first, right or wrong; only the sending to
/// the council asks that everything be there.
/// </summary>
[RequirePermission(EmulationModule.Nominate)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EditModel(NominationBook book, NominationPictures pictures, Movements movements) : PageModel
{
    private const int FirstRows = 2;
    private const int ShortestText = 10;

    /// <summary>The nomination; null for a new one.</summary>
    [FromRoute]
    public long? Id { get; set; }

    /// <summary>Random id of the form.</summary>
    [BindProperty]
    public string? ClientId { get; set; }

    /// <summary>"person" or "group".</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>Name of the person or group.</summary>
    [BindProperty]
    public string? Honoree { get; set; }

    /// <summary>Unit.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>Term of a movement.</summary>
    [BindProperty]
    public string? Campaign { get; set; }

    /// <summary>One achievement a line.</summary>
    [BindProperty]
    public string? Achievements { get; set; }

    /// <summary>The story.</summary>
    [BindProperty]
    public string? Story { get; set; }

    /// <summary>Who is shown.</summary>
    [BindProperty]
    public List<PersonRow> People { get; set; } = [];

    /// <summary>New pictures.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Keys of pictures to drop.</summary>
    [BindProperty]
    public List<long> Drop { get; set; } = [];

    /// <summary>Movements to choose from.</summary>
    public IReadOnlyList<(string Id, string Name)> Campaigns { get; private set; } = [];

    /// <summary>Pictures that are kept already.</summary>
    public IReadOnlyList<NominationPicture> Kept { get; private set; } = [];

    /// <summary>What the council asked last, or "".</summary>
    public string Question { get; private set; } = "";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Campaigns = (await movements.ReadAsync(cancel)).All;
        ClientId = Guid.NewGuid().ToString("N");
        if (Id is not null)
        {
            if (await OwnAsync(cancel) is not { } own)
            {
                return NotFound();
            }

            Fill(own);
        }

        AddRows(FirstRows);
        return Page();
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (await KeepAsync(cancel) is not { } kept)
        {
            return await LostAsync(cancel);
        }

        if (!ModelState.IsValid)
        {
            return Again(kept);
        }

        TempData["Done"] = T("Đã lưu đề cử. Hội đồng chưa thấy cho đến khi bạn gửi.");
        return RedirectToPage(new { kept.Id });
    }

    /// <summary>Keeps it and gives one more row of people.</summary>
    public async Task<IActionResult> OnPostRowAsync(CancellationToken cancel)
    {
        if (await KeepAsync(cancel) is not { } kept)
        {
            return await LostAsync(cancel);
        }

        var page = Again(kept);
        AddRows(Math.Min(People.Count + 1, Nomination.Most));
        return page;
    }

    /// <summary>Keeps it and sends it.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancel)
    {
        if (await KeepAsync(cancel) is not { } kept)
        {
            return await LostAsync(cancel);
        }

        Require("Honoree", T("Hãy ghi tên người hoặc tập thể."));
        Require("Unit", T("Hãy ghi đơn vị."));
        Require("Achievements", T("Hãy ghi ít nhất một thành tích."));
        Require("Story", T("Hãy kể câu chuyện."));
        Require("Campaign", T("Hãy chọn phong trào."));
        if (Kind != "group" && People.TrueForAll(row => row.IsEmpty))
        {
            ModelState.AddModelError("People[0].Name", T("Hãy ghi người được đề cử, và người ấy đã đồng ý hay chưa."));
        }

        if (!ModelState.IsValid)
        {
            return Again(kept);
        }

        if (!await book.StepAsync(kept, kept.Version, NominationState.New, "", User.Identity?.Name ?? "", cancel))
        {
            return await LostAsync(cancel);
        }

        TempData["Done"] = T("Đã gửi đề cử cho hội đồng.");
        return RedirectToPage("/Emulation/Nominations/View", new { kept.Id });
    }

    private async Task<Nomination?> OwnAsync(CancellationToken cancel) =>
        await book.FindAsync(Id!.Value, cancel) is { IsOpen: true } found && found.NominatorId == ContentAuthorization.UserId(User) ? found : null;

    // Null when the nomination is not this user's, or is with the council already.
    private async Task<Nomination?> KeepAsync(CancellationToken cancel)
    {
        Campaigns = (await movements.ReadAsync(cancel)).All;
        var me = ContentAuthorization.UserId(User) ?? "";
        ClientId = Guid.TryParse(ClientId, out var form) ? form.ToString("N") : Guid.NewGuid().ToString("N");
        var nomination = Id is not null ? await OwnAsync(cancel) : await book.FindAsync(ClientId, me, cancel);
        if (Id is not null ? nomination is null : nomination is { IsOpen: false })
        {
            return null;
        }

        nomination ??= new Nomination { ClientId = ClientId, NominatorId = me };
        nomination.NominatorName = User.Identity?.Name ?? "";
        nomination.IsGroup = Kind == "group";
        nomination.Honoree = Line("Honoree", Honoree = VietnameseText.OneLine(VietnameseText.Compose(Honoree)), nomination.Honoree);
        nomination.Unit = Line("Unit", Unit = VietnameseText.OneLine(VietnameseText.Compose(Unit)), nomination.Unit);
        nomination.Achievements = Long("Achievements", Achievements = Lines(Achievements), nomination.Achievements);
        nomination.Story = Long("Story", Story = Lines(Story), nomination.Story);
        nomination.CampaignId = Campaign = Campaigns.Any(known => known.Id == Campaign) ? Campaign : null;
        KeepPeople(nomination);
        var dropped = nomination.Pictures.Where(picture => Drop.Contains(picture.Id)).ToList();
        nomination.Pictures.RemoveAll(dropped.Contains);
        foreach (var problem in await pictures.AddAsync(nomination, Files, nomination.NominatorName, cancel))
        {
            ModelState.AddModelError("Files", problem);
        }

        if (!await book.KeepAsync(nomination, cancel))
        {
            return null;
        }

        await pictures.DropAsync(dropped, nomination.NominatorName, cancel);
        Id = nomination.Id;
        return nomination;
    }

    private void KeepPeople(Nomination nomination)
    {
        nomination.People.Clear();
        for (var index = 0; index < Math.Min(People.Count, Nomination.Most); index++)
        {
            var row = People[index];
            row.Name = VietnameseText.OneLine(VietnameseText.Compose(row.Name));
            row.ConsentText = Lines(row.ConsentText);
            row.Way = ConsentWords.Ways.Any(known => known.Way == row.Way) ? row.Way : "";
            if (row.IsEmpty)
            {
                continue;
            }

            DateOnly? day = DateOnly.TryParseExact(row.ConsentOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            CheckPerson($"People[{index}].", row, day);
            nomination.People.Add(new NominatedPerson { Name = Cut(row.Name, ShownPerson.LongestName), Way = row.Way ?? "", ConsentOn = day, ConsentText = Cut(row.ConsentText, ShownPerson.LongestText) });
        }
    }

    private void CheckPerson(string prefix, PersonRow row, DateOnly? day)
    {
        if (row.Name!.Length is 0 or > ShownPerson.LongestName)
        {
            ModelState.AddModelError(prefix + "Name", T($"Hãy ghi họ và tên, nhiều nhất {ShownPerson.LongestName} chữ cái."));
        }

        if (!string.IsNullOrEmpty(row.Way) && (day is null || day > HanoiTime.Day(book.Now)))
        {
            ModelState.AddModelError(prefix + "ConsentOn", T("Hãy ghi ngày người ấy đồng ý, không sau hôm nay."));
        }

        if ((!string.IsNullOrEmpty(row.Way) && row.ConsentText!.Length < ShortestText) || row.ConsentText!.Length > ShownPerson.LongestText)
        {
            ModelState.AddModelError(prefix + "ConsentText", T($"Hãy ghi lời đồng ý, từ {ShortestText} đến {ShownPerson.LongestText} chữ cái."));
        }
    }

    private void Require(string field, string missing)
    {
        var typed = field switch { "Honoree" => Honoree, "Unit" => Unit, "Achievements" => Achievements, "Story" => Story, _ => Campaign };
        if (string.IsNullOrEmpty(typed))
        {
            ModelState.AddModelError(field, missing);
        }
    }

    private string Line(string field, string typed, string kept) => Bounded(field, typed, kept, Nomination.LongestLine);

    private string Long(string field, string typed, string kept) => Bounded(field, typed, kept, Nomination.LongestText);

    // What is too long to be kept stays in the form.
    private string Bounded(string field, string typed, string kept, int longest)
    {
        if (typed.Length <= longest)
        {
            return typed;
        }

        ModelState.AddModelError(field, T($"Dài {typed.Length} chữ cái, nhiều nhất {longest}. Phần này chưa được lưu, hãy rút ngắn."));
        return kept;
    }

    private static string Lines(string? typed) => VietnameseText.Compose(typed?.ReplaceLineEndings("\n")).Trim();

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;

    private void Fill(Nomination own)
    {
        (ClientId, Kind, Honoree, Unit, Campaign) = (own.ClientId, own.IsGroup ? "group" : "person", own.Honoree, own.Unit, own.CampaignId);
        (Achievements, Story, Kept) = (own.Achievements, own.Story, own.Pictures);
        Question = own.State == NominationState.AskedBack ? own.Steps.Where(step => step.State == NominationState.AskedBack && !step.IsNote).MaxBy(step => step.Id)?.Text ?? "" : "";
        People = [.. own.People.OrderBy(person => person.Id).Select(person => new PersonRow
        {
            Name = person.Name,
            Way = person.Way,
            ConsentOn = person.ConsentOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ConsentText = person.ConsentText,
        })];
    }

    private PageResult Again(Nomination kept)
    {
        Kept = kept.Pictures;
        AddRows(FirstRows);
        return Page();
    }

    private async Task<IActionResult> LostAsync(CancellationToken cancel)
    {
        // The other click of a double click has sent it; everything else is somebody else's.
        var mine = Id is { } id ? await book.FindAsync(id, cancel) : await book.FindAsync(ClientId!, ContentAuthorization.UserId(User) ?? "", cancel);
        return mine is not null && mine.NominatorId == ContentAuthorization.UserId(User) ? RedirectToPage("/Emulation/Nominations/View", new { mine.Id }) : NotFound();
    }

    private void AddRows(int wanted)
    {
        while (People.Count < wanted)
        {
            People.Add(new PersonRow());
        }
    }
}
