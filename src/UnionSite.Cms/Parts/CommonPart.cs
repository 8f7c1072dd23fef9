using UnionSite.Cms.Fields;

namespace UnionSite.Cms.Parts;

/// <summary>Lets the editor change when the item was made and who owns it, as far as the settings allow.</summary>
public sealed class CommonPart : PartKind
{
    /// <inheritdoc/>
    public override string Name => "CommonPart";

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => ShowsDate(value) || ShowsOwner(value) ? base.EditorTemplate(value) : null;

    /// <summary>The editor may change CreatedUtc.</summary>
    public static bool ShowsDate(PartValue value) => value.Attachment.Reader("CommonPartSettings").Flag("DisplayDateEditor");

    /// <summary>The editor may change the owner.</summary>
    public static bool ShowsOwner(PartValue value) => value.Attachment.Reader("CommonPartSettings").Flag("DisplayOwnerEditor");

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        var item = form.Value.Item;
        if (ShowsDate(form.Value) && form.Text("CreatedUtc") is { Length: > 0 } text)
        {
            if (WallClock.ToUtc(text) is not { } utc)
            {
                form.Value.Refuse(T("Ngày tạo phải là ngày và giờ có thật, ví dụ 14:05 29/5/2026."), "CreatedUtc");
            }
            else if (item.CreatedUtc is not { } before || WallClock.Write(before) != text)
            {
                // The form knows no fractions of seconds; an untouched value must not lose them.
                item.CreatedUtc = utc;
            }
        }

        if (ShowsOwner(form.Value) && form.Text("Owner") is { Length: > 0 } owner)
        {
            item.Owner = owner;
        }
    }
}
