using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// Refuses passwords that are tried first: well-known ones, the user's own name, and repetitions. There is no rule about
/// kinds of characters: length and not being on the list protect better (NIST SP 800-63B).
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<SiteUser>
{
    // What remains of well-known long passwords when digits and signs are taken away at both ends, Vietnamese ones included.
    private static readonly HashSet<string> Stems = new(StringComparer.Ordinal)
    {
        "", "password", "passw0rd", "matkhau", "mat khau", "matkhaucuatoi", "iloveyou", "anhyeuem", "emyeuanh", "toiyeuvietnam",
        "qwerty", "qwertyuiop", "qwertyuiopas", "qwertyuiopasdf", "asdfghjkl", "asdfghjklzxc", "zxcvbnm", "zaqwsxcde", "abc", "abcd", "abcdef",
        "abcdefgh", "abcdefghijkl", "admin", "administrator", "quantri", "quantrivien", "congdoan", "cong doan", "cong-doan", "congdoanlaichau",
        "congdoanvietnam", "laichau", "lai chau", "liendoanlaodong", "lienhoan", "vietnam", "viet nam", "vietnamvodich", "hanoi", "welcome",
        "letmein", "letmeinplease", "changeme", "dragon", "monkey", "football", "baseball", "sunshine", "princess", "superman", "trustno", "master",
        "khongco", "khongbiet", "khongcogi", "khongnho", "xinchao", "hoilamgi", "lamgico", "motngayvui", "gdd", "unionsite", "union",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<SiteUser> manager, SiteUser user, string? password)
    {
        var folded = VietnameseText.Fold(password);
        var stem = folded.Trim("0123456789!@#$%^&*()_-+=.,?/\\|~`'\";:[]{}<> ".ToCharArray());
        var name = VietnameseText.Fold(user.UserName);
        string? problem = null;
        if (Stems.Contains(stem))
        {
            problem = T("Mật khẩu này quá dễ đoán. Hãy ghép ba, bốn từ không liên quan đến nhau.");
        }
        else if (folded.Distinct().Count() < 5)
        {
            problem = T("Mật khẩu lặp lại quá ít ký tự. Hãy dùng ít nhất 5 ký tự khác nhau.");
        }
        else if (name.Length >= 4 && folded.Contains(name, StringComparison.Ordinal))
        {
            problem = T("Mật khẩu không được chứa tên đăng nhập.");
        }

        return Task.FromResult(problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "CommonPassword", Description = problem }));
    }
}
