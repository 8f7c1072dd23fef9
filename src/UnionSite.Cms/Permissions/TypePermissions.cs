namespace UnionSite.Cms.Permissions;

/// <summary>The permissions over content of one type, each implied by its general counterpart and its stronger siblings.</summary>
public static class TypePermissions
{
    private static readonly Form[] Forms =
    [
        new("Publish_", N("Đăng và gỡ: {0}"), "PublishContent"),
        new("PublishOwn_", N("Đăng và gỡ của mình: {0}"), "PublishOwnContent", "Publish_"),
        new("Edit_", N("Soạn và sửa: {0}"), "EditContent", "Publish_"),
        new("EditOwn_", N("Soạn và sửa của mình: {0}"), "EditOwnContent", "Edit_", "PublishOwn_"),
        new("Delete_", N("Xóa: {0}"), "DeleteContent"),
        new("DeleteOwn_", N("Xóa của mình: {0}"), "DeleteOwnContent", "Delete_"),
        new("View_", N("Xem: {0}"), "ViewContent", "Edit_"),
        new("ViewOwn_", N("Xem của mình: {0}"), "ViewOwnContent", "View_"),
        new("Preview_", N("Xem trước: {0}"), "PreviewContent", "Edit_", "Publish_"),
        new("PreviewOwn_", N("Xem trước của mình: {0}"), "PreviewOwnContent", "Preview_"),
        new("Clone_", N("Nhân bản: {0}"), "CloneContent", "Edit_"),
        new("CloneOwn_", N("Nhân bản của mình: {0}"), "CloneOwnContent", "Clone_"),
        new("ListContent_", N("Xem danh sách: {0}"), "ListContent"),
        new("Approve_", N("Duyệt trước khi đăng: {0}"), "ApproveContent"),
        new("EditContentOwner_", N("Đổi người sở hữu: {0}"), "EditContentOwner"),
    ];

    /// <summary>All of them for a type.</summary>
    /// <param name="contentType">Name of the type; it need not be defined.</param>
    /// <param name="displayName">For the roles screen.</param>
    public static IReadOnlyList<Permission> For(string contentType, string displayName) =>
        [.. Forms.Select(form => form.Of(contentType, displayName))];

    /// <summary>The permission of that name, or null when the name has no per-type form.</summary>
    public static Permission? Find(string name)
    {
        var form = Array.Find(Forms, known => name.Length > known.Prefix.Length && name.StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase));
        return form is null ? null : form.Of(name[form.Prefix.Length..], name[form.Prefix.Length..]);
    }

    private sealed record Form(string Prefix, string Description, string General, params string[] Stronger)
    {
        public Permission Of(string type, string displayName) => new(
            Prefix + type,
            T(Description).Replace("{0}", T(displayName), StringComparison.Ordinal),
            [General, .. Stronger.Select(prefix => prefix + type)]);
    }
}
