using Microsoft.AspNetCore.Identity;

namespace UnionSite.Cms.Accounts;

/// <summary>User names are 3 to 64 letters, digits and the signs . _ - @ +.</summary>
internal sealed class UserNames : IUserValidator<SiteUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<SiteUser> manager, SiteUser user)
    {
        var name = user.UserName ?? "";
        var good = name.Length is >= 3 and <= 64 && name.All(character => char.IsLetterOrDigit(character) || "._-@+".Contains(character, StringComparison.Ordinal));
        return Task.FromResult(good ? IdentityResult.Success : IdentityResult.Failed(new IdentityError
        {
            Code = "UserNameForm",
            Description = T("Tên đăng nhập phải có từ 3 đến 64 ký tự, chỉ gồm chữ, số và các dấu . _ - @ +"),
        }));
    }
}
