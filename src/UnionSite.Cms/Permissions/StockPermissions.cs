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
        new("PublishContent", N("Đăng và gỡ mọi nội dung"), null, [Administrator, Editor]),
        new("PublishOwnContent", N("Đăng và gỡ nội dung của mình"), ["PublishContent"], [Author]),
        new("EditContent", N("Soạn và sửa mọi nội dung"), ["PublishContent"], [Administrator, Editor]),
        new("EditOwnContent", N("Soạn và sửa nội dung của mình"), ["EditContent", "PublishOwnContent"], [Author, Contributor]),
        new("DeleteContent", N("Xóa mọi nội dung"), null, [Administrator, Editor]),
        new("DeleteOwnContent", N("Xóa nội dung của mình"), ["DeleteContent"], [Author]),
        new("ViewContent", N("Xem nội dung đã đăng"), ["EditContent"], [SiteRoles.Authenticated, SiteRoles.Anonymous]),
        new("ViewOwnContent", N("Xem nội dung của mình"), ["ViewContent"]),
        new("PreviewContent", N("Xem trước mọi bản nháp"), ["EditContent", "PublishContent"], [Administrator, Editor]),
        new("PreviewOwnContent", N("Xem trước bản nháp của mình"), ["PreviewContent"], [Author, Contributor]),
        new("CloneContent", N("Nhân bản mọi nội dung"), ["EditContent"], [Administrator, Editor]),
        new("CloneOwnContent", N("Nhân bản nội dung của mình"), ["CloneContent"], [Author, Contributor]),
        new("ListContent", N("Xem danh sách nội dung"), null, [Administrator, Editor]),
        new("EditContentOwner", N("Đổi người sở hữu nội dung"), null, [Administrator]),
        new(ApproveContent, N("Duyệt nội dung trước khi đăng"), null, [Administrator]),
        new("AccessContentApi", N("Dùng giao diện lập trình của nội dung"), null, [Administrator]),
    ];

    /// <summary>Everything else that the kernel checks.</summary>
    public static IReadOnlyList<Permission> Other { get; } =
    [
        new(SiteOwner, N("Toàn quyền"), null, [Administrator], true),
        new(AccessAdminPanel, N("Vào bàn biên tập"), ["ManageAdminSettings"], [Administrator, Editor, "Moderator", Author, Contributor]),
        new(ScopedRole.OnlyScoped, N("Vai trò của một chức vụ: các quyền chỉ có hiệu lực ở đơn vị được giao")),
        new("ManageAdminSettings", N("Cài đặt bàn biên tập"), null, [Administrator]),
        new(ManageSettings, N("Sửa cài đặt của trang"), null, [Administrator]),
        new("ManageSeoSettings", N("Sửa cài đặt cho máy tìm kiếm"), [ManageSettings], [Administrator]),
        new("ManageSearchSettings", N("Sửa cài đặt tìm kiếm"), [ManageSettings], [Administrator]),
        new("ManageCultures", N("Sửa ngôn ngữ của trang"), [ManageSettings], [Administrator]),
        new("ManageFeatures", N("Bật tắt tính năng"), null, [Administrator]),
        new("ViewContentTypes", N("Xem kiểu nội dung"), ["EditContentTypes"], [Administrator]),
        new("EditContentTypes", N("Sửa kiểu nội dung"), null, [Administrator], true),
        new(ManageUsers, N("Quản lý mọi người dùng"), null, [Administrator], true),
        new("View Users", N("Xem người dùng"), [ManageUsers], [Administrator]),
        new("ListUsers", N("Xem danh sách người dùng"), ["EditUsers", "DeleteUsers", ManageUsers], [Administrator]),
        new("EditUsers", N("Sửa người dùng"), [ManageUsers], [Administrator], true),
        new("DeleteUsers", N("Khóa người dùng"), [ManageUsers], [Administrator], true),
        new("AssignRoleToUsers", N("Giao vai trò cho người dùng"), [ManageUsers], [Administrator], true),
        new("AssignRoles", N("Giao vai trò (tên cũ)"), ["AssignRoleToUsers"], [Administrator], true),
        new("DisableTwoFactorAuthenticationForUsers", N("Gỡ xác thực hai bước của người dùng"), [ManageUsers], [Administrator], true),
        new(ManageRoles, N("Quản lý vai trò"), null, [Administrator], true),
        new(ManageMediaContent, N("Quản lý thư viện ảnh và tệp"), null, [Administrator, Editor]),
        new(ManageOwnMediaContent, N("Tải lên và quản lý tệp của mình"), [ManageMediaContent], [Author, Contributor]),
        new("ManageOthersMediaContent", N("Quản lý tệp của người khác"), [ManageMediaContent], [Administrator]),
        new(ManageMediaFolder, N("Quản lý thư mục của thư viện"), [ManageMediaContent], [Administrator, Editor]),
        new("ManageAttachedMediaFieldsFolder", N("Quản lý tệp đính kèm của nội dung"), [ManageMediaContent], [Administrator, Editor]),
        new("ManageMediaProfiles", N("Quản lý cỡ ảnh đặt sẵn"), null, [Administrator]),
        new("ManageMenu", N("Quản lý menu của trang"), null, [Administrator, Editor]),
        new("ManageTaxonomy", N("Quản lý danh mục"), null, [Administrator, Editor]),
        new("ManageLayers", N("Quản lý lớp và khối"), null, [Administrator]),
        new("ManageAdminMenu", N("Quản lý menu của bàn biên tập"), null, [Administrator]),
        new("ViewAdminMenuAll", N("Xem mọi mục menu của bàn biên tập"), ["ManageAdminMenu"], [Administrator, Editor]),
        new("ManageSitemaps", N("Quản lý sơ đồ trang"), null, [Administrator]),
        new(ManageRedirects, N("Quản lý chuyển hướng"), null, [Administrator, Editor]),
        new("SetHomepage", N("Chọn trang chủ"), null, [Administrator, Editor]),
        new("LocalizeContent", N("Dịch mọi nội dung"), null, [Administrator, Editor]),
        new("LocalizeOwnContent", N("Dịch nội dung của mình"), ["LocalizeContent"], [Author]),
        new("ManageRecipes", N("Xem và chạy công thức"), [Import], [Administrator], true),
        new(Import, N("Nhập gói dữ liệu"), null, [Administrator], true),
        new(Export, N("Xuất gói dữ liệu"), null, [Administrator], true),
        new("ManageDeploymentPlan", N("Quản lý kế hoạch xuất"), null, [Administrator], true),
        new(ViewAuditTrail, N("Xem nhật ký"), ["ManageAuditTrailSettings"], [Administrator]),
        new("ManageAuditTrailSettings", N("Cài đặt nhật ký"), null, [Administrator]),
        new("ManageBackgroundTasks", N("Quản lý việc chạy nền"), null, [Administrator]),
    ];
}
