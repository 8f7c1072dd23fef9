namespace UnionSite.Cms.Permissions;

/// <summary>
/// Orchard's stock permissions that the kernel checks, with their implications and default roles. Names are Orchard's, so
/// that a role travels between this site and a stock one unchanged.
/// </summary>
public static class StockPermissions
{
    /// <summary>Holds everything (the name that Orchard 2.0 gave to it; later the administrator's role alone does).</summary>
    public const string SiteOwner = "SiteOwner";

    /// <summary>Opens the desk.</summary>
    public const string AccessAdminPanel = "AccessAdminPanel";

    /// <summary>Users: everything.</summary>
    public const string ManageUsers = "ManageUsers";

    /// <summary>Roles: everything.</summary>
    public const string ManageRoles = "ManageRoles";

    /// <summary>Settings of the site.</summary>
    public const string ManageSettings = "ManageSettings";

    /// <summary>The media library, files of others included.</summary>
    public const string ManageMediaContent = "ManageMediaContent";

    /// <summary>One's own files of the media library.</summary>
    public const string ManageOwnMediaContent = "ManageOwnMediaContent";

    /// <summary>Folders of the media library.</summary>
    public const string ManageMediaFolder = "ManageMediaFolder";

    /// <summary>Reads the audit log.</summary>
    public const string ViewAuditTrail = "ViewAuditTrail";

    /// <summary>Runs recipes and packages, which can change everything.</summary>
    public const string Import = "Import";

    /// <summary>Sets what old addresses answer (this site's own name; stock keeps its rules elsewhere).</summary>
    public const string ManageRedirects = "ManageRedirects";

    /// <summary>Writes packages of the site's definitions, settings, roles, files and content.</summary>
    public const string Export = "Export";

    /// <summary>Approves what is to be published, of every type (this site's own name; stock has no approval).</summary>
    public const string ApproveContent = "ApproveContent";

    private const string Administrator = SiteRoles.Administrator;
    private const string Editor = "Editor";
    private const string Author = "Author";
    private const string Contributor = "Contributor";

    /// <summary>Permissions over content of every type.</summary>
    public static IReadOnlyList<Permission> Content { get; } =
    [
        new("PublishContent", "Đăng và gỡ mọi nội dung", null, [Administrator, Editor]),
        new("PublishOwnContent", "Đăng và gỡ nội dung của mình", ["PublishContent"], [Author]),
        new("EditContent", "Soạn và sửa mọi nội dung", ["PublishContent"], [Administrator, Editor]),
        new("EditOwnContent", "Soạn và sửa nội dung của mình", ["EditContent", "PublishOwnContent"], [Author, Contributor]),
        new("DeleteContent", "Xóa mọi nội dung", null, [Administrator, Editor]),
        new("DeleteOwnContent", "Xóa nội dung của mình", ["DeleteContent"], [Author]),
        new("ViewContent", "Xem nội dung đã đăng", ["EditContent"], [SiteRoles.Authenticated, SiteRoles.Anonymous]),
        new("ViewOwnContent", "Xem nội dung của mình", ["ViewContent"]),
        new("PreviewContent", "Xem trước mọi bản nháp", ["EditContent", "PublishContent"], [Administrator, Editor]),
        new("PreviewOwnContent", "Xem trước bản nháp của mình", ["PreviewContent"], [Author, Contributor]),
        new("CloneContent", "Nhân bản mọi nội dung", ["EditContent"], [Administrator, Editor]),
        new("CloneOwnContent", "Nhân bản nội dung của mình", ["CloneContent"], [Author, Contributor]),
        new("ListContent", "Xem danh sách nội dung", null, [Administrator, Editor]),
        new("EditContentOwner", "Đổi người sở hữu nội dung", null, [Administrator]),
        new(ApproveContent, "Duyệt nội dung trước khi đăng", null, [Administrator]),
        new("AccessContentApi", "Dùng giao diện lập trình của nội dung", null, [Administrator]),
    ];

    /// <summary>Everything else that the kernel checks.</summary>
    public static IReadOnlyList<Permission> Other { get; } =
    [
        new(SiteOwner, "Toàn quyền", null, [Administrator], true),
        new(AccessAdminPanel, "Vào bàn biên tập", ["ManageAdminSettings"], [Administrator, Editor, "Moderator", Author, Contributor]),
        new("ManageAdminSettings", "Cài đặt bàn biên tập", null, [Administrator]),
        new(ManageSettings, "Sửa cài đặt của trang", null, [Administrator]),
        new("ManageSeoSettings", "Sửa cài đặt cho máy tìm kiếm", [ManageSettings], [Administrator]),
        new("ManageSearchSettings", "Sửa cài đặt tìm kiếm", [ManageSettings], [Administrator]),
        new("ManageCultures", "Sửa ngôn ngữ của trang", [ManageSettings], [Administrator]),
        new("ManageFeatures", "Bật tắt tính năng", null, [Administrator]),
        new("ViewContentTypes", "Xem kiểu nội dung", ["EditContentTypes"], [Administrator]),
        new("EditContentTypes", "Sửa kiểu nội dung", null, [Administrator], true),
        new(ManageUsers, "Quản lý mọi người dùng", null, [Administrator], true),
        new("View Users", "Xem người dùng", [ManageUsers], [Administrator]),
        new("ListUsers", "Xem danh sách người dùng", ["EditUsers", "DeleteUsers", ManageUsers], [Administrator]),
        new("EditUsers", "Sửa người dùng", [ManageUsers], [Administrator], true),
        new("DeleteUsers", "Khóa người dùng", [ManageUsers], [Administrator], true),
        new("AssignRoleToUsers", "Giao vai trò cho người dùng", [ManageUsers], [Administrator], true),
        new("AssignRoles", "Giao vai trò (tên cũ)", ["AssignRoleToUsers"], [Administrator], true),
        new("DisableTwoFactorAuthenticationForUsers", "Gỡ xác thực hai bước của người dùng", [ManageUsers], [Administrator], true),
        new(ManageRoles, "Quản lý vai trò", null, [Administrator], true),
        new(ManageMediaContent, "Quản lý thư viện ảnh và tệp", null, [Administrator, Editor]),
        new(ManageOwnMediaContent, "Tải lên và quản lý tệp của mình", [ManageMediaContent], [Author, Contributor]),
        new("ManageOthersMediaContent", "Quản lý tệp của người khác", [ManageMediaContent], [Administrator]),
        new(ManageMediaFolder, "Quản lý thư mục của thư viện", [ManageMediaContent], [Administrator, Editor]),
        new("ManageAttachedMediaFieldsFolder", "Quản lý tệp đính kèm của nội dung", [ManageMediaContent], [Administrator, Editor]),
        new("ManageMediaProfiles", "Quản lý cỡ ảnh đặt sẵn", null, [Administrator]),
        new("ManageMenu", "Quản lý menu của trang", null, [Administrator, Editor]),
        new("ManageTaxonomy", "Quản lý danh mục", null, [Administrator, Editor]),
        new("ManageLayers", "Quản lý lớp và khối", null, [Administrator]),
        new("ManageAdminMenu", "Quản lý menu của bàn biên tập", null, [Administrator]),
        new("ViewAdminMenuAll", "Xem mọi mục menu của bàn biên tập", ["ManageAdminMenu"], [Administrator, Editor]),
        new("ManageSitemaps", "Quản lý sơ đồ trang", null, [Administrator]),
        new(ManageRedirects, "Quản lý chuyển hướng", null, [Administrator, Editor]),
        new("SetHomepage", "Chọn trang chủ", null, [Administrator, Editor]),
        new("LocalizeContent", "Dịch mọi nội dung", null, [Administrator, Editor]),
        new("LocalizeOwnContent", "Dịch nội dung của mình", ["LocalizeContent"], [Author]),
        new("ManageRecipes", "Xem và chạy công thức", [Import], [Administrator], true),
        new(Import, "Nhập gói dữ liệu", null, [Administrator], true),
        new(Export, "Xuất gói dữ liệu", null, [Administrator], true),
        new("ManageDeploymentPlan", "Quản lý kế hoạch xuất", null, [Administrator], true),
        new(ViewAuditTrail, "Xem nhật ký", ["ManageAuditTrailSettings"], [Administrator]),
        new("ManageAuditTrailSettings", "Cài đặt nhật ký", null, [Administrator]),
        new("ManageBackgroundTasks", "Quản lý việc chạy nền", null, [Administrator]),
    ];
}
