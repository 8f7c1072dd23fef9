using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>What lists need to know of the site and of the moment.</summary>
public sealed class SectionClock(SettingsCache settings, TimeProvider clock)
{
    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Items on a page of a list.</summary>
    public int PageSize => settings.Current.PageSize;
}
