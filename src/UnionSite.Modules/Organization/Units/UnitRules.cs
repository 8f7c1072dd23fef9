using System.Globalization;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Units;

/// <summary>
/// What must hold before the tree may change. A unit always stands under one of a higher level and levels never change, so
/// no ring can arise. An act begins at or after the last one of the same kind: what was decided later is not overrun.
/// </summary>
internal sealed partial class UnitRules(UnitTree tree, DateOnly today)
{
    private static readonly DateOnly Earliest = new(1945, 1, 1);

    private readonly List<Refusal> _refusals = [];

    /// <summary>What stands against the act.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The slug that a unit gets: the typed one, else one from the name that nobody has.</summary>
    public static string SlugFor(UnitTree tree, string typed, string name)
    {
        if (typed.Length > 0)
        {
            return typed;
        }

        var made = string.Concat(VietnameseText.Slug(name).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')).Trim('-');
        made = made.Length > Unit.LongestSlug - 5 ? made[..(Unit.LongestSlug - 5)].Trim('-') : made;
        made = made.Length == 0 ? "don-vi" : made;
        var slug = made;
        for (var number = 2; tree.Find(slug) is not null; number++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{made}-{number}");
        }

        return slug;
    }

    /// <summary>Looks at an act.</summary>
    public void Check(UnitAct act)
    {
        CheckDecision(act.Decision, isNumberOwed: act is not FoundUnit);
        switch (act)
        {
            case FoundUnit found:
                CheckFound(found);
                break;
            case RenameUnit rename:
                CheckRename(rename);
                break;
            case ReparentUnit reparent:
                CheckReparent(reparent);
                break;
            case MergeUnit merge:
                CheckMerge(merge);
                break;
            case SplitUnit split:
                CheckSplit(split);
                break;
            case DissolveUnit dissolve:
                CheckEnd(dissolve.UnitId, dissolve.Decision.EffectiveOn);
                break;
            default:
                throw new InvalidOperationException($"No rules for {act.GetType().Name}.");
        }
    }

    /// <summary>Adds something that stands against the act.</summary>
    public void Refuse(string field, string message) => _refusals.Add(new(field, message));

    private void CheckDecision(Decision decision, bool isNumberOwed)
    {
        if ((isNumberOwed && decision.Number.Length == 0) || decision.Number.Length > Membership.LongestDecision)
        {
            Refuse("DecisionNumber", T($"Hãy ghi số quyết định, nhiều nhất {Membership.LongestDecision} chữ cái."));
        }

        if (decision.DecidedOn is { } day ? day > today || day < Earliest : decision.Number.Length > 0)
        {
            Refuse("DecidedOn", T("Hãy ghi ngày quyết định, không sau hôm nay."));
        }

        if (decision.EffectiveOn < Earliest || decision.EffectiveOn > today.AddYears(1))
        {
            Refuse("EffectiveOn", T("Hãy ghi ngày có hiệu lực, muộn nhất là một năm sau hôm nay."));
        }
    }

    private void CheckFound(FoundUnit act)
    {
        CheckName(act.Name);
        CheckSlug(act.Slug);
        if (act.Kind != UnitKind.Province)
        {
            if (act.ParentId is { } parentId)
            {
                CheckParent(parentId, act.Kind, act.Decision.EffectiveOn, act.Name, 0);
            }
            else
            {
                Refuse("Parent", T("Hãy chọn đơn vị cấp trên."));
            }

            return;
        }

        if (act.ParentId is not null)
        {
            Refuse("Parent", T("Liên đoàn Lao động tỉnh là gốc của cây, không trực thuộc đơn vị nào."));
        }

        if (tree.All.Any(node => node is { Kind: UnitKind.Province, EndedOn: null }))
        {
            Refuse("Kind", T("Cây đơn vị đã có Liên đoàn Lao động tỉnh."));
        }
    }

    private void CheckRename(RenameUnit act)
    {
        CheckName(act.Name);
        if (Living(act.UnitId) is not { } node)
        {
            return;
        }

        CheckAfter(node.Names[^1].From, act.Decision.EffectiveOn, sameDay: true);
        if (node.LastName == act.Name)
        {
            Refuse("Name", T("Đơn vị đang mang tên này."));
        }
        else if (node.ParentAt(act.Decision.EffectiveOn) is { } parent)
        {
            CheckNamesake(parent, act.Name, act.Decision.EffectiveOn, node.Id);
        }
    }

    private void CheckReparent(ReparentUnit act)
    {
        if (Living(act.UnitId) is not { } node || !CheckNotRoot(node))
        {
            return;
        }

        CheckAfter(node.Parents[^1].From, act.Decision.EffectiveOn, sameDay: true);
        if (node.Parents[^1].Value?.Id == act.ParentId)
        {
            Refuse("Parent", T("Đơn vị đang trực thuộc đơn vị này."));
        }
        else
        {
            CheckParent(act.ParentId, node.Kind, act.Decision.EffectiveOn, node.LastName, node.Id);
        }
    }

    private void CheckMerge(MergeUnit act)
    {
        CheckEnd(act.UnitId, act.Decision.EffectiveOn);
        if (tree.Find(act.UnitId) is not { } node)
        {
            return;
        }

        if (tree.Find(act.IntoId) is not { EndedOn: null } into || into.Id == node.Id)
        {
            Refuse("Parent", T("Hãy chọn một đơn vị khác đang hoạt động."));
        }
        else if (into.Kind > node.Kind)
        {
            Refuse("Parent", T("Chỉ sáp nhập vào đơn vị cùng cấp hoặc cấp trên."));
        }
        else if (into.FoundedOn > act.Decision.EffectiveOn)
        {
            Refuse("EffectiveOn", T($"Đơn vị nhận sáp nhập có từ {HanoiTime.ShortDate(into.FoundedOn)}. Hãy ghi ngày không sớm hơn."));
        }
    }

    private void CheckSplit(SplitUnit act)
    {
        CheckName(act.Name);
        CheckSlug(act.Slug);
        if (Living(act.UnitId) is not { } node || !CheckNotRoot(node))
        {
            return;
        }

        var day = act.Decision.EffectiveOn;
        CheckAfter(node.Parents[^1].From, day, sameDay: false);
        if (node.Parents[^1].Value is { } parent)
        {
            CheckNamesake(parent, act.Name, day, 0);
        }

        if (act.Below.Any(id => tree.Find(id)?.Parents[^1] is not { To: null } last || last.Value?.Id != node.Id || last.From > day))
        {
            Refuse("Below", T("Chỉ chuyển được đơn vị đang trực thuộc, vào ngày có hiệu lực."));
        }

        if (act.Below.Count == 0 && act.MemberNumbers.Count == 0)
        {
            Refuse("MemberNumbers", T("Hãy chọn đơn vị cấp dưới hoặc ghi đoàn viên chuyển sang đơn vị mới."));
        }
    }

    private void CheckEnd(long unitId, DateOnly day)
    {
        if (Living(unitId) is { } node && CheckNotRoot(node))
        {
            CheckAfter(node.Parents[^1].From, day, sameDay: false);
        }
    }

    private bool CheckNotRoot(UnitNode node)
    {
        if (node.Kind == UnitKind.Province)
        {
            Refuse("", T("Liên đoàn Lao động tỉnh là gốc của cây: không chuyển, sáp nhập, chia tách hay giải thể ở đây."));
        }

        return node.Kind != UnitKind.Province;
    }

    private void CheckName(string name)
    {
        if (name.Length is 0 or > Unit.LongestLine)
        {
            Refuse("Name", T($"Hãy ghi tên đơn vị, nhiều nhất {Unit.LongestLine} chữ cái."));
        }
    }

    private void CheckSlug(string slug)
    {
        if (slug.Length > Unit.LongestSlug || (slug.Length > 0 && !SlugForm().IsMatch(slug)))
        {
            Refuse("Slug", T("Tên trong địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ than-uyen."));
        }
        else if (slug.Length > 0 && tree.Find(slug) is not null)
        {
            Refuse("Slug", T("Tên trong địa chỉ này đã thuộc về một đơn vị khác, hoặc một đơn vị đã kết thúc."));
        }
    }

    private void CheckParent(long parentId, UnitKind kind, DateOnly day, string name, long except)
    {
        if (tree.Find(parentId) is not { EndedOn: null } parent)
        {
            Refuse("Parent", T("Hãy chọn một đơn vị cấp trên đang hoạt động."));
        }
        else if (parent.Kind >= kind)
        {
            Refuse("Parent", T($"{parent.NameAt(day)} không thể là cấp trên của đơn vị này ({UnitWords.Of(kind)})."));
        }
        else if (parent.FoundedOn > day)
        {
            Refuse("EffectiveOn", T($"Đơn vị cấp trên có từ {HanoiTime.ShortDate(parent.FoundedOn)}. Hãy ghi ngày không sớm hơn."));
        }
        else
        {
            CheckNamesake(parent, name, day, except);
        }
    }

    private void CheckNamesake(UnitNode parent, string name, DateOnly day, long except)
    {
        if (tree.ChildrenAt(parent, day).Any(child => child.Id != except && child.NameAt(day).Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            Refuse("Name", T($"{parent.NameAt(day)} đã có đơn vị trực thuộc tên {name}."));
        }
    }

    private void CheckAfter(DateOnly last, DateOnly day, bool sameDay)
    {
        if (day < last || (day == last && !sameDay))
        {
            Refuse("EffectiveOn", sameDay
                ? T($"Đã có thay đổi từ {HanoiTime.ShortDate(last)}. Hãy ghi ngày không sớm hơn.")
                : T($"Đã có thay đổi từ {HanoiTime.ShortDate(last)}. Hãy ghi ngày muộn hơn."));
        }
    }

    private UnitNode? Living(long unitId)
    {
        if (tree.Find(unitId) is { EndedOn: null } node)
        {
            return node;
        }

        Refuse("", T("Đơn vị này không có, hoặc đã kết thúc."));
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();
}
