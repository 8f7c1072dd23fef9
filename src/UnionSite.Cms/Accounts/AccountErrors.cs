using Microsoft.AspNetCore.Identity;

namespace UnionSite.Cms.Accounts;

/// <summary>Identity's messages in Vietnamese.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => New(nameof(DefaultError), T("Không thực hiện được. Hãy thử lại."));

    public override IdentityError ConcurrencyFailure() => New(nameof(ConcurrencyFailure), T("Tài khoản vừa được người khác sửa. Hãy mở lại và thử lần nữa."));

    public override IdentityError PasswordMismatch() => New(nameof(PasswordMismatch), T("Mật khẩu hiện tại chưa đúng."));

    public override IdentityError InvalidToken() => New(nameof(InvalidToken), T("Liên kết không còn dùng được: nó đã được dùng, đã hết hạn hoặc bị sao chép thiếu."));

    public override IdentityError InvalidUserName(string? userName) => New(nameof(InvalidUserName), T($"Tên đăng nhập “{userName}” không dùng được."));

    public override IdentityError InvalidEmail(string? email) => New(nameof(InvalidEmail), T($"Địa chỉ thư “{email}” không đúng dạng, ví dụ đúng: ten@congdoan.vn."));

    public override IdentityError DuplicateUserName(string userName) => New(nameof(DuplicateUserName), T($"Tên đăng nhập “{userName}” đã có người dùng."));

    public override IdentityError DuplicateEmail(string email) => New(nameof(DuplicateEmail), T($"Địa chỉ thư “{email}” đã có người dùng."));

    public override IdentityError PasswordTooShort(int length) => New(nameof(PasswordTooShort), T($"Mật khẩu phải có ít nhất {length} ký tự. Một câu ngắn dễ nhớ là mật khẩu tốt."));

    private static IdentityError New(string code, string text) => new() { Code = code, Description = text };
}
