namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Addresses of this room's pages that other places lead to.</summary>
internal static class SignInPaths
{
    /// <summary>Where members sign in; printed on cards, so it stays.</summary>
    public const string Door = "/dang-nhap/doan-vien";

    /// <summary>Where a member changes the PIN.</summary>
    public const string ChangePin = Door + "/doi-ma-pin";

    /// <summary>Where a member sees who has reset the card.</summary>
    public const string Resets = Door + "/dat-lai";
}
