namespace UnionSite.Cms.Admin.Items;

/// <summary>How the desk names the state of an item.</summary>
/// <param name="Text">Vietnamese.</param>
/// <param name="Tone">Class of the badge: "ok", "old", "" ...</param>
public sealed record ItemBadge(string Text, string Tone)
{
    /// <summary>The state of a latest version.</summary>
    /// <param name="isPublic">The latest version is the public one.</param>
    /// <param name="hasPublic">Some version is public.</param>
    public static ItemBadge Of(bool isPublic, bool hasPublic) =>
        isPublic ? new(T("Đã đăng"), "ok") : hasPublic ? new(T("Đã đăng, có nháp mới"), "ok") : new(T("Bản nháp"), "");
}
