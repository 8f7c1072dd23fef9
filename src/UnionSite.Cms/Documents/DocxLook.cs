namespace UnionSite.Cms.Documents;

/// <summary>How a run of Word looks, as far as it tells something.</summary>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Slanted.</param>
/// <param name="Capitals">Shown in capitals whatever is typed.</param>
/// <param name="Hidden">Not shown.</param>
/// <param name="Font">Name of the font for Latin text, or null.</param>
internal sealed record DocxLook(bool Bold = false, bool Italic = false, bool Capitals = false, bool Hidden = false, string? Font = null);
