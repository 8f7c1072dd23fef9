using System.Security.Claims;
using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>
/// Items that an editor makes by their title alone, in the field that is to name them. A title that an item of the type has,
/// with or without accents, is that item; a new one is a draft that waits to be written.
/// </summary>
public sealed class NewItems(EditorChoices choices, ContentModel model, ContentEditor editor, ContentAuthorization may)
{
    /// <summary>Name of the input for the title, below the field's path.</summary>
    public const string Title = "NewTitle";

    /// <summary>Name of the input for the type, below the field's path.</summary>
    public const string Type = "NewType";

    /// <summary>The form's button is this and the field's path.</summary>
    public const string Verb = "create|";

    private const int Longest = 255;

    /// <summary>The types that the field takes and the user may write, in the order of their names.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(ContentFieldDefinition field, ClaimsPrincipal user)
    {
        var types = new List<ContentTypeDefinition>();
        foreach (var type in ContentPickerField.Types(field, model.Definitions).Where(type => type.Creatable))
        {
            if (await may.MayCreateAsync(user, type.Name))
            {
                types.Add(type);
            }
        }

        return [.. types.OrderBy(type => T(type.DisplayName), Comparer<string>.Create(VietnameseText.Compare))];
    }

    /// <summary>Finds or makes the item and chooses it; problems go to the value's errors.</summary>
    /// <param name="value">The field.</param>
    /// <param name="form">The form with the typed title and type.</param>
    /// <param name="user">Who typed them.</param>
    /// <param name="place">Puts a new item where items of its type belong.</param>
    /// <param name="cancel">Stops the work before it is committed.</param>
    public async Task AddAsync(FieldValue value, PostedForm form, ClaimsPrincipal user, Func<ContentItem, Task> place, CancellationToken cancel)
    {
        var title = VietnameseText.OneLine(VietnameseText.Compose(form.Text($"{value.Path}.{Title}")));
        var types = await TypesAsync(value.Field, user);
        var type = types.Count == 1 ? types[0] : types.FirstOrDefault(known => known.Name == form.Text($"{value.Path}.{Type}"));
        if (title.Length is 0 or > Longest)
        {
            value.Refuse(title.Length == 0 ? T("Hãy gõ tiêu đề của nội dung mới.") : T($"Tiêu đề dài nhất {Longest} ký tự."));
        }
        else if (type is null)
        {
            value.Refuse(T("Hãy chọn kiểu của nội dung mới."));
        }
        else if (await choices.FindAsync(type.Name, title, cancel) is { } known)
        {
            Choose(value, known);
        }
        else
        {
            await MakeAsync(value, type, title, user, place, cancel);
        }
    }

    private async Task MakeAsync(FieldValue value, ContentTypeDefinition type, string title, ClaimsPrincipal user, Func<ContentItem, Task> place, CancellationToken cancel)
    {
        var item = model.New(type.Name);
        item.Owner = ContentAuthorization.UserId(user);
        item.DisplayText = title;
        if (type.Has("TitlePart"))
        {
            item.Part("TitlePart")["Title"] = title;
        }

        await place(item);
        var result = await editor.SaveDraftAsync(item, null, user.Identity?.Name ?? "", cancel);
        if (result.IsDone)
        {
            Choose(value, item.ContentItemId);
        }
        else
        {
            value.Refuse(T($"Kiểu này cần thêm ô khác nên chưa tạo nhanh được: {string.Join(" ", result.Errors.Select(error => error.Message).Distinct())} Hãy viết nó ở thẻ mới, rồi bấm Tìm."));
        }
    }

    private static void Choose(FieldValue value, string id)
    {
        var ids = JsonText.TextsOf(value.Payload, "ContentItemIds").Where(known => known != id);
        value.Payload["ContentItemIds"] = new JsonArray([.. (ContentPickerField.Multiple(value.Field) ? ids : []).Append(id).Select(chosen => (JsonNode?)chosen)]);
    }
}
