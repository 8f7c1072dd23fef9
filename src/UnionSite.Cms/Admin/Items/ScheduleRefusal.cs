namespace UnionSite.Cms.Admin.Items;

/// <summary>A planned publication or archiving that could not be carried out.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="Act">"Publish" or "Archive".</param>
/// <param name="PlannedUtc">The planned moment, UTC.</param>
/// <param name="Token">Which text it was refused for; another text, or another plan, is tried anew.</param>
/// <param name="Reason">Why, in Vietnamese.</param>
/// <param name="AtUtc">When it was last tried, UTC.</param>
/// <param name="Tries">How often a failure of the site's own was met; 0 for a refusal, which trying again cannot change.</param>
public sealed record ScheduleRefusal(string ContentItemId, string Act, DateTime PlannedUtc, string Token, string Reason, DateTime AtUtc, int Tries)
{
    /// <summary>How often a failure of the site's own is met before it is left to a person.</summary>
    public const int MostTries = 5;

    /// <summary>True when only a person can help.</summary>
    public bool IsFinal => Tries is 0 or >= MostTries;

    /// <summary>What was planned, in words.</summary>
    public string Label => Act == "Publish" ? N("Hẹn giờ đăng") : N("Hẹn giờ gỡ");
}
