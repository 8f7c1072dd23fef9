namespace UnionSite.Modules.Organization.Members;

/// <summary>What is held about a member, as it was typed.</summary>
/// <param name="MemberNumber">Number of the card.</param>
/// <param name="FullName">Name.</param>
/// <param name="Phone">Telephone number; null or "" for none.</param>
/// <param name="Email">E-mail address; null or "" for none.</param>
/// <param name="BirthYear">Year of birth; null or "" when it is not known.</param>
internal sealed record MemberValues(string? MemberNumber, string? FullName, string? Phone, string? Email, string? BirthYear);
