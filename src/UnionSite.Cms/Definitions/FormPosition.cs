using System.Text.RegularExpressions;

namespace UnionSite.Cms.Definitions;

/// <summary>
/// An Orchard position with its grouping: "2.5#Tab;1%Card;2|Column_6;3". Each group may carry a position of its own behind a
/// semicolon; a column may carry a width in twelfths behind an underscore.
/// </summary>
/// <param name="Own">Dotted position within the innermost group.</param>
/// <param name="Tab">Name of the tab; "" for none.</param>
/// <param name="TabOrder">Dotted position of the tab.</param>
/// <param name="Card">Name of the card; "" for none.</param>
/// <param name="CardOrder">Dotted position of the card.</param>
/// <param name="Column">Name of the column; "" for none.</param>
/// <param name="ColumnOrder">Dotted position of the column.</param>
public sealed partial record FormPosition(string Own, string Tab, string TabOrder, string Card, string CardOrder, string Column, string ColumnOrder)
{
    /// <summary>Longest position that the desk takes.</summary>
    public const int MostCharacters = 160;

    /// <summary>True when the position names a tab, a card or a column.</summary>
    public bool IsGrouped => Tab.Length + Card.Length + Column.Length > 0;

    /// <summary>Reads a position; anything goes.</summary>
    public static FormPosition Parse(string? text)
    {
        var position = text ?? "";
        var (tab, tabOrder) = Group(position, '#');
        var (card, cardOrder) = Group(position, '%');
        var (column, columnOrder) = Group(position, '|');
        return new FormPosition(OwnOf(position), tab, tabOrder, card, cardOrder, Width().Replace(column, ""), columnOrder);
    }

    /// <summary>The dotted position without its grouping.</summary>
    public static string OwnOf(string position)
    {
        var end = position.IndexOfAny(['#', '%', '|']);
        return (end < 0 ? position : position[..end]).Trim();
    }

    private static (string Name, string Order) Group(string position, char sign)
    {
        var start = position.IndexOf(sign, StringComparison.Ordinal);
        if (start < 0)
        {
            return ("", "");
        }

        var end = position.IndexOfAny(['#', '%', '|'], start + 1);
        var group = (end < 0 ? position[(start + 1)..] : position[(start + 1)..end]).Split(';', 2);
        return (group[0].Trim(), group.Length > 1 ? group[1].Trim() : "");
    }

    [GeneratedRegex("_[0-9a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Width();
}
