namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What became of a try.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="Wait">How long to wait before the next try; zero for none.</param>
/// <param name="Card">The card, when the pair fits.</param>
internal sealed record CardOutcome(CardVerdict Verdict, TimeSpan Wait, SignInCard? Card = null);
