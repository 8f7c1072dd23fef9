using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Display;

/// <summary>Takes an item apart for templates that show any type: its parts and its filled fields, in editor order.</summary>
public sealed class ItemPieces(ContentModel model, ThemeLocator themes)
{
    /// <summary>The pieces; fields that hold nothing are left out.</summary>
    public IReadOnlyList<ItemPiece> Of(ContentView view)
    {
        var pieces = new List<ItemPiece>();
        var fields = model.FieldsOf(view.Item, "", []).ToList();
        foreach (var part in model.PartsOf(view.Item, "", []))
        {
            if (model.KindOf(part.Attachment)?.DisplayTemplate(part) is { } template)
            {
                pieces.Add(new ItemPiece(template, view, IsField: false));
            }
            else if (part.Attachment.Part.Name is "HtmlBodyPart" or "MarkdownBodyPart")
            {
                pieces.Add(new ItemPiece(themes.Named("Body"), view, IsField: false));
            }

            pieces.AddRange(fields
                .Where(field => field.Value.Path.StartsWith(part.Attachment.Name + ".", StringComparison.Ordinal) && !field.Kind.IsEmpty(field.Value))
                .Select(field => new ItemPiece(field.Kind.DisplayTemplate(field.Value.Field), new FieldDisplay(view, field.Value.Field, field.Value.Path), IsField: true)));
        }

        return pieces;
    }
}
