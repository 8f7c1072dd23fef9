namespace UnionSite.Cms.Admin.Types;

/// <summary>One of a type's flags on the screen.</summary>
internal sealed record TypeFlag(string Name, string Label, string Settings = "ContentTypeSettings")
{
    /// <summary>Settings class of what a type wants approved.</summary>
    public const string Approval = "ContentApprovalSettings";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TypeFlag> All { get; } =
    [
        new("Creatable", N("Có trong danh sách “Viết mới”")),
        new("Listable", N("Có trong danh sách nội dung và ô chọn nội dung")),
        new("Draftable", N("Lưu nháp được")),
        new("Versionable", N("Giữ các phiên bản cũ")),
        new("Securable", N("Phân quyền riêng cho kiểu này")),
        new("ApprovalRequired", N("Phải được duyệt trước khi đăng"), Approval),
    ];
}
