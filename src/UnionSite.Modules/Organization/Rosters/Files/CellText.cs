using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>What a cell shows, as the import works with it.</summary>
internal static class CellText
{
    /// <summary>Composed, on one line, without signs that nobody sees (the soft hyphen stays: it is the ư of TCVN3); bounded.</summary>
    public static string Of(string? shown)
    {
        if (string.IsNullOrEmpty(shown))
        {
            return "";
        }

        if (shown.Length > TableLimits.MaxCell)
        {
            throw new UnreadableTableException(T($"Một ô dài hơn {TableLimits.MaxCell} chữ cái: đây không phải là danh sách đoàn viên."));
        }

        return VietnameseText.OneLine(VietnameseText.Compose(string.Concat(shown.Where(letter => letter is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\0')))));
    }
}
