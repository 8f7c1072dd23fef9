using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>Makes an act of what was typed.</summary>
internal static class UnitActForm
{
    /// <summary>Founds a unit.</summary>
    public const string Found = "New";

    /// <summary>Acts on a unit, as they stand in addresses.</summary>
    public const string Rename = "Rename", Move = "Move", Merge = "Merge", Split = "Split", Dissolve = "Dissolve";

    /// <summary>Units of a name that are offered to choose from.</summary>
    public const int MostChoices = 12;

    /// <summary>Acts that are offered for a unit of a level, with their names.</summary>
    public static IReadOnlyList<(string Act, string Text)> ActsOf(UnitKind kind) => kind == UnitKind.Province
        ? [(Rename, N("Đổi tên đơn vị"))]
        : [(Rename, N("Đổi tên đơn vị")), (Move, N("Chuyển đơn vị cấp trên")), (Merge, N("Sáp nhập đơn vị")), (Split, N("Chia tách đơn vị")), (Dissolve, N("Giải thể đơn vị"))];

    /// <summary>The act that the form describes, with what in it cannot be read.</summary>
    /// <param name="kind">Which act.</param>
    /// <param name="unitId">The unit; 0 for a new one.</param>
    /// <param name="fields">As typed.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="today">Today.</param>
    public static (UnitAct? Act, IReadOnlyList<Refusal> Refusals, UnitPick Pick) Read(string kind, long unitId, ActFields fields, UnitTree tree, DateOnly today)
    {
        var refusals = new List<Refusal>();
        var effective = DeskDay.Read(fields.EffectiveOn);
        if (effective is null)
        {
            refusals.Add(new("EffectiveOn", T("Hãy ghi ngày có hiệu lực.")));
        }

        var decided = DeskDay.Read(fields.DecidedOn);
        if (decided is null && fields.DecidedOn.Length > 0)
        {
            refusals.Add(new("DecidedOn", T("Hãy ghi ngày quyết định, không sau hôm nay.")));
        }

        var day = effective ?? today;
        var pick = new UnitPick("Parent", fields.Parent, fields.ParentId, day).Resolve(tree);
        var level = Enum.TryParse<UnitKind>(fields.Kind, out var known) && Enum.IsDefined(known) ? known : (UnitKind?)null;
        if (kind == Found && level is null)
        {
            refusals.Add(new("Kind", T("Hãy chọn cấp của đơn vị.")));
        }

        var isRoot = kind == Found && level == UnitKind.Province;
        if (kind is Found or Move or Merge && !isRoot && pick.Unit is null)
        {
            refusals.Add(new("Parent", pick.Problem));
        }

        if (refusals.Count > 0)
        {
            return (null, refusals, pick);
        }

        var decision = new Decision(fields.DecisionNumber, decided, day);
        return (kind switch
        {
            Found => new FoundUnit(decision, fields.Name, fields.Slug, level!.Value, isRoot ? pick.Unit?.Id : pick.Unit!.Id),
            Rename => new RenameUnit(decision, unitId, fields.Name),
            Move => new ReparentUnit(decision, unitId, pick.Unit!.Id),
            Merge => new MergeUnit(decision, unitId, pick.Unit!.Id),
            Split => new SplitUnit(decision, unitId, fields.Name, fields.Slug, fields.Below, Numbers(fields.MemberNumbers)),
            _ => new DissolveUnit(decision, unitId),
        }, [], pick);
    }

    private static List<string> Numbers(string typed) =>
        [.. typed.Split(['\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(MemberWriting.Number).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal).Take(ActFields.Most)];
}
