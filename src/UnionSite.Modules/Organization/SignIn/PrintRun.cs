namespace UnionSite.Modules.Organization.SignIn;

/// <summary>A print run as it came out.</summary>
/// <param name="Cards">The cards to print.</param>
/// <param name="Before">How many of the members had got theirs by this very run before: it was sent twice.</param>
/// <param name="Left">How many are still to be printed, for the machine was busy.</param>
internal sealed record PrintRun(IReadOnlyList<PrintedCard> Cards, int Before, int Left);
