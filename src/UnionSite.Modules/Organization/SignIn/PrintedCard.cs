namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What is printed on a card, once.</summary>
/// <param name="FullName">The member.</param>
/// <param name="MemberNumber">Number in the register.</param>
/// <param name="Code">Code in its written form; null when only the PIN is new.</param>
/// <param name="Pin">Six digits.</param>
internal sealed record PrintedCard(string FullName, string MemberNumber, string? Code, string Pin);
