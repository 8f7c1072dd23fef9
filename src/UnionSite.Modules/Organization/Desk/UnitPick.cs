using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>
/// Model of the partial "UnitPick.cshtml": a box into which the name of a unit is typed; where several bear it, they are
/// offered to choose from. Thousands of units fit into no list of choices.
/// </summary>
/// <param name="Name">Form name of the box; the choice has the same with "Id" behind it.</param>
/// <param name="Typed">A unit's name or slug.</param>
/// <param name="Chosen">Key of the unit that was chosen.</param>
/// <param name="Day">Names are those of this day.</param>
internal sealed record UnitPick(string Name, string Typed, long? Chosen, DateOnly Day)
{
    /// <summary>Label of the box.</summary>
    public string Label { get; init; } = "";

    /// <summary>The unit; null when none or several are meant.</summary>
    public UnitNode? Unit { get; private init; }

    /// <summary>Units to choose from, with the way to each from the root.</summary>
    public IReadOnlyList<(UnitNode Unit, string Way)> Choices { get; private init; } = [];

    /// <summary>What to do when there is no <see cref="Unit"/>.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Looks for the unit that is meant.</summary>
    public UnitPick Resolve(UnitTree tree)
    {
        if (Typed.Length == 0 && Chosen is null)
        {
            return this with { Problem = T("Hãy ghi tên đơn vị.") };
        }

        if (Typed.Length > 0 && tree.Find(Typed) is { } named)
        {
            return this with { Unit = named, Chosen = named.Id };
        }

        var found = tree.Search(Typed, Day, UnitActForm.MostChoices);
        var one = found.Count == 1 ? found[0] : found.FirstOrDefault(node => node.Id == Chosen) ?? (Typed.Length == 0 && Chosen is { } id ? tree.Find(id) : null);
        return one is not null
            ? this with { Unit = one, Chosen = one.Id }
            : this with
            {
                Choices = [.. found.Select(node => (node, string.Join(" › ", tree.AboveAt(node, Day).Reverse().Select(above => above.NameAt(Day)))))],
                Problem = found.Count == 0 ? T("Không có đơn vị nào tên như vậy vào ngày này. Hãy ghi tên khác.") : T("Có nhiều đơn vị tên như vậy. Hãy chọn một."),
            };
    }
}
