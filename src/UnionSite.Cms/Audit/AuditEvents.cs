namespace UnionSite.Cms.Audit;

/// <summary>The events that lines may carry, with their Vietnamese names: the kernel's and those of the modules.</summary>
public sealed class AuditEvents(IEnumerable<IModule> modules)
{
    private static readonly Dictionary<string, string> Kernel = new(StringComparer.Ordinal)
    {
        ["AdministratorSetUp"] = N("Lập người quản trị"),
        ["ApprovalLinkMade"] = N("Tạo liên kết duyệt"),
        ["ApprovalLinkRevoked"] = N("Thu hồi liên kết duyệt"),
        ["ApprovalSent"] = N("Gửi duyệt"),
        ["ApprovalVoided"] = N("Duyệt mất hiệu lực vì nội dung đổi"),
        ["AuditErased"] = N("Xóa giá trị cá nhân trong nhật ký"),
        ["AuditExported"] = N("Xuất nhật ký"),
        ["BulkFinished"] = N("Xong việc hàng loạt"),
        ["BulkStarted"] = N("Bắt đầu việc hàng loạt"),
        ["ContentApproved"] = N("Duyệt"),
        ["ContentReturned"] = N("Trả lại"),
        ["ContentDeleted"] = N("Đưa bài vào thùng rác"),
        ["ContentDraftDiscarded"] = N("Bỏ bản nháp"),
        ["ContentDraftSaved"] = N("Lưu bản nháp"),
        ["ContentImported"] = N("Nhập bài"),
        ["ContentPublished"] = N("Xuất bản"),
        ["PublishedUnapproved"] = N("Đăng không qua duyệt"),
        ["ContentPurged"] = N("Xóa hẳn bài"),
        ["ContentRestored"] = N("Lấy lại bài từ thùng rác"),
        ["ContentUnpublished"] = N("Gỡ bài"),
        ["ContentReindexed"] = N("Lập lại chỉ mục"),
        ["ListOrdered"] = N("Xếp thứ tự"),
        ["ScheduleRefused"] = N("Hẹn giờ không thực hiện được"),
        ["TermsAdded"] = N("Thêm mục phân loại"),
        ["DefinitionsChanged"] = N("Sửa kiểu nội dung"),
        ["LockedOut"] = N("Tạm khóa tài khoản"),
        ["MediaAdded"] = N("Thêm tệp"),
        ["MediaDeleted"] = N("Xóa tệp"),
        ["MediaFolderAdded"] = N("Tạo thư mục"),
        ["MediaFolderDeleted"] = N("Xóa thư mục"),
        ["MediaMoved"] = N("Đổi tên hoặc chuyển tệp"),
        ["MediaScanned"] = N("Rà tệp trên đĩa"),
        ["MediaReplaced"] = N("Thay tệp"),
        ["PackageExported"] = N("Xuất gói dữ liệu"),
        ["PasswordChanged"] = N("Đổi mật khẩu"),
        ["PasswordLinkMade"] = N("Tạo liên kết đặt mật khẩu"),
        ["PasswordSet"] = N("Đặt mật khẩu"),
        ["RecipeRun"] = N("Chạy công thức"),
        ["RecoveryCodesMade"] = N("Tạo mã dự phòng"),
        ["RedirectsChanged"] = N("Sửa chuyển hướng"),
        ["RoleChanged"] = N("Sửa vai trò"),
        ["RoleDeleted"] = N("Xóa vai trò"),
        ["SettingsChanged"] = N("Sửa cài đặt"),
        ["SetupLinkMade"] = N("Tạo liên kết thiết lập"),
        ["SessionsEnded"] = N("Kết thúc phiên đăng nhập"),
        ["SignInFailed"] = N("Đăng nhập không thành công"),
        ["SignedIn"] = N("Đăng nhập"),
        ["TwoFactorDisabled"] = N("Tắt xác thực hai bước"),
        ["TwoFactorEnabled"] = N("Bật xác thực hai bước"),
        ["TwoFactorRemoved"] = N("Gỡ xác thực hai bước"),
        ["UserChanged"] = N("Sửa tài khoản"),
        ["UserCreated"] = N("Tạo tài khoản"),
        ["UserUnlocked"] = N("Mở khóa đăng nhập"),
    };

    private readonly Dictionary<string, string> _all = Kernel.Concat(modules.SelectMany(module => module.AuditEvents)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Names by event.</summary>
    public IReadOnlyDictionary<string, string> All => _all;

    /// <summary>The Vietnamese name; an event of a module that is gone keeps its own word.</summary>
    public string NameOf(string what) => _all.GetValueOrDefault(what, what);
}
