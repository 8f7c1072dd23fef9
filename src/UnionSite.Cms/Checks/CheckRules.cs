using UnionSite.Cms.Definitions;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Checks;

/// <summary>Levels and bounds of the checks as the settings say.</summary>
public sealed class CheckRules(SiteSettings settings)
{
    /// <summary>Name of the settings object.</summary>
    public const string SettingsName = "PublishChecks";

    /// <summary>Member with the most kilobytes of a page.</summary>
    public const string KilobytesMember = "PageKilobytes";

    /// <summary>Member with the most syllables of a sentence.</summary>
    public const string SyllablesMember = "SentenceSyllables";

    private readonly SettingsReader _reader = settings.Reader(SettingsName);

    /// <summary>Kilobytes above which a page counts as heavy.</summary>
    public int PageKilobytes => Math.Clamp(_reader.Whole(KilobytesMember, 500), 50, 20_000);

    /// <summary>Syllables above which a sentence counts as long.</summary>
    public int SentenceSyllables => Math.Clamp(_reader.Whole(SyllablesMember, 60), 15, 500);

    /// <summary>What follows from a finding of that check.</summary>
    public CheckLevel LevelOf(PublishCheck check) =>
        Enum.TryParse<CheckLevel>(_reader.Text(check.Name), out var level) && Enum.IsDefined(level) ? level : check.Default;
}
