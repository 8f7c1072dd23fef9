namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>A member of a unit with the state of the card.</summary>
/// <param name="MemberId">Store key.</param>
/// <param name="FullName">Name.</param>
/// <param name="MemberNumber">Number in the register.</param>
/// <param name="State">The card.</param>
/// <param name="IssuedUtc">When it was printed last; null for none.</param>
internal sealed record CardRow(long MemberId, string FullName, string MemberNumber, CardState State, DateTime? IssuedUtc);
