using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;
using UnionSite.Modules.Emulation.Consents;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>
/// Makes the draft of an exemplar out of a nomination, with its pictures and its register of consents. One nomination makes
/// one item, however often the button is pressed; checks and approval wait where every publication passes.
/// </summary>
internal sealed class ExemplarDraft(SiteDb db, ContentModel model, ContentEditor editor, MediaLibrary library, Movements movements, AuditLog audit)
{
    // A folder that begins with "_" opens only to the readers of what is published with it.
    private const string Folder = "_dien-hinh";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Makes it, or finds what was made before.</summary>
    public async Task<EditResult> MakeAsync(Nomination nomination, string by, CancellationToken cancel)
    {
        var id = ContentIds.From("exemplar:" + nomination.ClientId);
        if (await editor.LatestAsync(id, cancel: cancel) is { } there)
        {
            return new EditResult(EditStatus.Done, there, []);
        }

        var files = new List<MediaFile>();
        foreach (var picture in nomination.Pictures)
        {
            if (await CopyAsync(picture, nomination, by, cancel) is { } file)
            {
                files.Add(file);
            }
        }

        var item = await ItemAsync(nomination, id, files, cancel);
        // Register, link and item are saved together, in the verb's transaction.
        db.AddRange(nomination.People.Select(person => Shown(person, nomination, id, files)));
        nomination.ExemplarId = id;
        nomination.Version++;
        audit.Add("ExemplarDrafted", by, NominationBook.SubjectOf(nomination.Id), $"Bài {id}.");
        var saved = await editor.SaveDraftAsync(item, null, by, cancel);
        if (!saved.IsDone)
        {
            db.ChangeTracker.Clear();
        }

        return saved;
    }

    private async Task<MediaFile?> CopyAsync(NominationPicture picture, Nomination nomination, string by, CancellationToken cancel)
    {
        if (await library.FindAsync(picture.Path, cancel) is not { } kept || !File.Exists(library.PlaceOf(kept)))
        {
            return null;
        }

        await using var bytes = File.OpenRead(library.PlaceOf(kept));
        // The folder's name must not tell a name.
        return (await library.UploadAsync($"{Folder}/{nomination.ClientId}", "anh" + Path.GetExtension(kept.Path), bytes, by, cancel: cancel)).File;
    }

    private async Task<ContentItem> ItemAsync(Nomination nomination, string id, List<MediaFile> files, CancellationToken cancel)
    {
        var item = model.New(ConsentRule.Exemplar);
        item.ContentItemId = id;
        item.DisplayText = nomination.Honoree;
        item.Part("TitlePart")["Title"] = nomination.Honoree;
        var part = item.Part(ConsentRule.Exemplar);
        part["Kind"] = Text(nomination.IsGroup ? "group" : "person");
        part["Honoree"] = Text(nomination.Honoree);
        part["Unit"] = Text(nomination.Unit);
        part["Achievements"] = Text(nomination.Achievements);
        part["Year"] = new JsonObject { ["Value"] = nomination.DecidedOn?.Year ?? HanoiTime.Day(nomination.ChangedUtc).Year };
        part["ConsentToShow"] = new JsonObject { ["Value"] = nomination.People.Count > 0 && nomination.People.TrueForAll(person => person.Way.Length > 0) };
        if (nomination.CampaignId is { } campaign && (await movements.ReadAsync(cancel)).TaxonomyId is { } taxonomy)
        {
            part["Campaign"] = new JsonObject { ["TaxonomyContentItemId"] = taxonomy, ["TermContentItemIds"] = new JsonArray(campaign) };
        }

        if (files.Count > 0)
        {
            part["Photo"] = new JsonObject { ["Paths"] = new JsonArray(files[0].Path), ["MediaTexts"] = new JsonArray("") };
        }

        // The field holds one picture; the others stand in the story, for the editor to place or to drop.
        var more = files.Skip(1).Select(file => $"<p><img src=\"/media/{UrlPath.Escape(file.Path)}\" alt=\"\"></p>");
        item.Part("HtmlBodyPart")["Html"] = SafeHtml.Clean(string.Join('\n', Paragraphs(nomination.Story).Concat(more)));
        return item;
    }

    private static ShownPerson Shown(NominatedPerson person, Nomination nomination, string id, List<MediaFile> files)
    {
        var shown = new ShownPerson
        {
            ContentItemId = id,
            Name = person.Name,
            IsMain = !nomination.IsGroup && (nomination.People.Count == 1 || PersonName.IsSame(person.Name, nomination.Honoree)),
            State = person.Way.Length > 0 ? ConsentState.Given : ConsentState.NotAsked,
            Way = person.Way,
            ConsentOn = person.ConsentOn,
            ConsentText = person.ConsentText,
        };
        // Who is on which picture nobody has said yet: on all of them, until an editor says otherwise.
        shown.Pictures.AddRange(files.Select(file => new ShownPicture { Path = file.Path, Hash = file.Hash, SourceHash = file.SourceHash }));
        return shown;
    }

    private static IEnumerable<string> Paragraphs(string text) =>
        text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(paragraph => $"<p>{string.Join("<br>", paragraph.Split('\n').Select(Encoder.Encode))}</p>");

    private static JsonObject Text(string text) => new() { ["Text"] = text };
}
