using System.Security.Claims;

namespace UnionSite.Cms.Accounts;

/// <summary>How a session was signed in: values of the claim "amr" in its cookie.</summary>
public static class SignInMethod
{
    /// <summary>Type of the claim (RFC 8176 names it so; Identity writes it too).</summary>
    public const string ClaimType = "amr";

    /// <summary>A password alone.</summary>
    public const string Password = "pwd";

    /// <summary>A password and the code of an authenticator.</summary>
    public const string Code = "mfa";

    /// <summary>A passkey: the device, and a finger, face or screen lock.</summary>
    public const string Passkey = "passkey";

    /// <summary>A member's card and six digits.</summary>
    public const string Card = "card";

    /// <summary>The method of a session; "" for one that says none.</summary>
    public static string Of(ClaimsPrincipal user) => user.FindFirstValue(ClaimType) ?? "";

    /// <summary>True when more than something known was shown.</summary>
    public static bool IsStrong(string method) => method is Code or Passkey;
}
