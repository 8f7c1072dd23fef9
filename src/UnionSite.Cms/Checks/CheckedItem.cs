using System.Text.Json.Nodes;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Checks;

/// <summary>What the checks look at in an item, items of its bags included.</summary>
internal sealed class CheckedItem
{
    private const int MaxDepth = 6;

    // A picture field is shown by the theme in widths of its own; this is what a phone takes.
    private const int PhoneWidth = 600;

    private static readonly string[] SummaryNames = ["Lead", "Abstract", "Summary"];

    private readonly ContentModel _model;

    /// <summary>Collects from a copy, for walking an item adds the parts that it lacks.</summary>
    public CheckedItem(ContentItem item, ContentModel model)
    {
        _model = model;
        Collect(item.Copy(), "", 0);
    }

    /// <summary>Formatted texts.</summary>
    public List<CheckedText> Texts { get; } = [];

    /// <summary>Files of picture and file fields.</summary>
    public List<CheckedFile> Files { get; } = [];

    /// <summary>The summary fields of the item itself: form path, label, words.</summary>
    public List<(string Path, string Label, string Words)> Summaries { get; } = [];

    private void Collect(ContentItem item, string prefix, int depth)
    {
        foreach (var part in _model.PartsOf(item, prefix, []).ToList())
        {
            switch (part.Attachment.Part.Name)
            {
                case "HtmlBodyPart":
                    AddText($"{part.Path}.Html", JsonText.TextOf(part.Payload, "Html"));
                    break;
                case "MarkdownBodyPart":
                    AddText($"{part.Path}.Markdown", FromMarkdown(part.Payload));
                    break;
            }

            if (depth < MaxDepth)
            {
                foreach (var nested in _model.KindOf(part.Attachment)?.Nested(part).ToList() ?? [])
                {
                    Collect(ContentItem.FromJson(nested.Json), nested.Path + ".", depth + 1);
                }
            }
        }

        foreach (var (_, value) in _model.FieldsOf(item, prefix, []).ToList())
        {
            Add(value, depth);
        }
    }

    private void Add(FieldValue value, int depth)
    {
        switch (value.Field.FieldType)
        {
            case "HtmlField":
                AddText(value.Path, JsonText.TextOf(value.Payload, "Html"));
                break;
            case "MarkdownField":
                AddText(value.Path, FromMarkdown(value.Payload));
                break;
            case "MediaField":
                AddFiles(value);
                break;
            case "TextField" when depth == 0 && SummaryNames.Contains(value.Field.Name, StringComparer.Ordinal):
                Summaries.Add((value.Path, value.Field.DisplayName, (JsonText.TextOf(value.Payload, "Text") ?? "").Trim()));
                break;
        }
    }

    private void AddText(string path, string? html)
    {
        if (!string.IsNullOrWhiteSpace(html))
        {
            Texts.Add(new CheckedText(path, html));
        }
    }

    private void AddFiles(FieldValue value)
    {
        var alts = JsonText.TextsOf(value.Payload, "MediaTexts");
        var paths = JsonText.TextsOf(value.Payload, "Paths");
        for (var index = 0; index < paths.Count; index++)
        {
            var library = paths[index].Trim().TrimStart('/');
            if (library.Length > 0)
            {
                var isPicture = MediaKind.OfName(library) is { IsImage: true };
                var alt = isPicture && MediaField.AllowsText(value.Field) ? index < alts.Count ? alts[index].Trim() : "" : null;
                Files.Add(new CheckedFile(value.Path, library, alt, isPicture ? PhoneWidth : 0));
            }
        }
    }

    private static string? FromMarkdown(JsonObject payload) => JsonText.TextOf(payload, "Markdown") is { Length: > 0 } markdown ? Markdig.Markdown.ToHtml(markdown) : null;
}
