namespace UnionSite.Cms.Audit;

/// <summary>The events that lines may carry, with their Vietnamese names: the kernel's and those of the modules.</summary>
public sealed class AuditEvents(IEnumerable<IModule> modules)
{
    private static readonly Dictionary<string, string> Kernel = new(StringComparer.Ordinal)
    {
        ["AdministratorSetUp"] = "Lập người quản trị",
        ["ApprovalLinkMade"] = "Tạo liên kết duyệt",
        ["ApprovalLinkRevoked"] = "Thu hồi liên kết duyệt",
        ["ApprovalSent"] = "Gửi duyệt",
        ["ApprovalVoided"] = "Duyệt mất hiệu lực vì nội dung đổi",
        ["AuditErased"] = "Xóa giá trị cá nhân trong nhật ký",
        ["AuditExported"] = "Xuất nhật ký",
        ["BulkFinished"] = "Xong việc hàng loạt",
        ["BulkStarted"] = "Bắt đầu việc hàng loạt",
        ["ContentApproved"] = "Duyệt",
        ["ContentReturned"] = "Trả lại",
        ["ContentDeleted"] = "Đưa bài vào thùng rác",
        ["ContentDraftDiscarded"] = "Bỏ bản nháp",
        ["ContentDraftSaved"] = "Lưu bản nháp",
        ["ContentImported"] = "Nhập bài",
        ["ContentPublished"] = "Xuất bản",
        ["ContentPurged"] = "Xóa hẳn bài",
        ["ContentRestored"] = "Lấy lại bài từ thùng rác",
        ["ContentUnpublished"] = "Gỡ bài",
        ["ContentReindexed"] = "Lập lại chỉ mục",
        ["ListOrdered"] = "Xếp thứ tự",
        ["ScheduleRefused"] = "Hẹn giờ không thực hiện được",
        ["TermsAdded"] = "Thêm mục phân loại",
        ["DefinitionsChanged"] = "Sửa kiểu nội dung",
        ["LockedOut"] = "Tạm khóa tài khoản",
        ["MediaAdded"] = "Thêm tệp",
        ["MediaDeleted"] = "Xóa tệp",
        ["MediaFolderAdded"] = "Tạo thư mục",
        ["MediaFolderDeleted"] = "Xóa thư mục",
        ["MediaMoved"] = "Đổi tên hoặc chuyển tệp",
        ["MediaScanned"] = "Rà tệp trên đĩa",
        ["MediaReplaced"] = "Thay tệp",
        ["PackageExported"] = "Xuất gói dữ liệu",
        ["PasswordChanged"] = "Đổi mật khẩu",
        ["PasswordLinkMade"] = "Tạo liên kết đặt mật khẩu",
        ["PasswordSet"] = "Đặt mật khẩu",
        ["RecipeRun"] = "Chạy công thức",
        ["RecoveryCodesMade"] = "Tạo mã dự phòng",
        ["RedirectsChanged"] = "Sửa chuyển hướng",
        ["RoleChanged"] = "Sửa vai trò",
        ["RoleDeleted"] = "Xóa vai trò",
        ["SettingsChanged"] = "Sửa cài đặt",
        ["SetupLinkMade"] = "Tạo liên kết thiết lập",
        ["SessionsEnded"] = "Kết thúc phiên đăng nhập",
        ["SignInFailed"] = "Đăng nhập không thành công",
        ["SignedIn"] = "Đăng nhập",
        ["TwoFactorDisabled"] = "Tắt xác thực hai bước",
        ["TwoFactorEnabled"] = "Bật xác thực hai bước",
        ["TwoFactorRemoved"] = "Gỡ xác thực hai bước",
        ["UserChanged"] = "Sửa tài khoản",
        ["UserCreated"] = "Tạo tài khoản",
        ["UserUnlocked"] = "Mở khóa đăng nhập",
    };

    private readonly Dictionary<string, string> _all = Kernel.Concat(modules.SelectMany(module => module.AuditEvents)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Names by event.</summary>
    public IReadOnlyDictionary<string, string> All => _all;

    /// <summary>The Vietnamese name; an event of a module that is gone keeps its own word.</summary>
    public string NameOf(string what) => _all.GetValueOrDefault(what, what);
}
