using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization;

/// <summary>What the audit trail keeps of an act beside its name: Vietnamese, and nobody's name.</summary>
internal static class AuditWords
{
    /// <summary>From which day, by which decision.</summary>
    public static string Of(Decision decision) => decision.Number.Length == 0
        ? $"Từ {HanoiTime.ShortDate(decision.EffectiveOn)}."
        : $"Quyết định {decision.Number}, từ {HanoiTime.ShortDate(decision.EffectiveOn)}.";

    /// <summary>From which roster that was sent in.</summary>
    public static string OfRoster(long importId) => $"Danh sách số {importId}.";
}
