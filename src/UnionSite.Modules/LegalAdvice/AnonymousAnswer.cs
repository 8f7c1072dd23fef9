using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Makes the public content item of an answered question. Only what the adviser typed goes into it.</summary>
internal sealed class AnonymousAnswer(ContentModel model, ContentEditor editor, SealedFields seals, Topics topics)
{
    /// <summary>The type of the public item.</summary>
    public const string ContentType = "LegalAnswer";

    /// <summary>The type of a row in its bag of citations.</summary>
    public const string CitationType = "LegalCitation";

    /// <summary>
    /// The item's id: one for each question, so that a page sent twice makes one item. It is a one-way hash of a random
    /// number, so it tells nothing about the question.
    /// </summary>
    public static string IdFor(Question question) => ContentIds.From("legal-answer:" + question.ClientId);

    /// <summary>Traces of the asker in the draft, in Vietnamese; empty when there are none.</summary>
    public IReadOnlyList<string> TracesIn(AnswerDraft draft, Question question) => PrivateWords.Find(
        draft.AllText,
        seals.Open(question.ClientId, SealedFields.Name, question.NameSeal),
        seals.Open(question.ClientId, SealedFields.Contact, question.ContactSeal));

    /// <summary>The item, not saved.</summary>
    public async Task<ContentItem> MakeAsync(AnswerDraft draft, Question question, string? ownerId, CancellationToken cancel)
    {
        var item = model.New(ContentType);
        item.ContentItemId = IdFor(question);
        item.DisplayText = draft.Title;
        item.Owner = ownerId;
        item.Part("TitlePart")["Title"] = draft.Title;
        var part = item.Part(ContentType);
        part["Question"] = new JsonObject { ["Text"] = draft.Question };
        part["CorrectAsOf"] = new JsonObject { ["Value"] = draft.CorrectAsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z" };
        if (draft.TopicId is { } topic && (await topics.ReadAsync(cancel)).TaxonomyId is { } taxonomy)
        {
            part["Topic"] = new JsonObject { ["TaxonomyContentItemId"] = taxonomy, ["TermContentItemIds"] = new JsonArray(topic) };
        }

        item.Part("Citations")["ContentItems"] = new JsonArray([.. draft.Citations.Select(Nested)]);
        item.Part("HtmlBodyPart")["Html"] = Paragraphs.Html(draft.Answer);
        return item;
    }

    /// <summary>Saves the item, as a draft or in public; a second sending of the same page changes the same item.</summary>
    public async Task<EditResult> SaveAsync(ContentItem item, bool publish, string by, CancellationToken cancel)
    {
        var token = (await editor.LatestAsync(item.ContentItemId, cancel: cancel))?.EditToken;
        return publish ? await editor.PublishAsync(item, token, by, cancel: cancel) : await editor.SaveDraftAsync(item, token, by, cancel);
    }

    private static JsonObject Nested(Citation citation) => new()
    {
        ["ContentItemId"] = ContentIds.New(),
        ["ContentItemVersionId"] = ContentIds.New(),
        ["ContentType"] = CitationType,
        ["DisplayText"] = $"Điều {citation.Article?.Trim()} {citation.LawTitle?.Trim()} {citation.Law?.Trim()}".Replace("  ", " ", StringComparison.Ordinal),
        ["Latest"] = false,
        ["Published"] = false,
        [CitationType] = new JsonObject
        {
            ["Law"] = Text(citation.Law),
            ["LawTitle"] = Text(citation.LawTitle),
            ["Article"] = Text(citation.Article),
            ["Clause"] = Text(citation.Clause),
            ["Quote"] = Text(citation.Quote),
        },
    };

    private static JsonObject Text(string? typed) => new() { ["Text"] = NewQuestion.Lines(typed).Trim() };
}
