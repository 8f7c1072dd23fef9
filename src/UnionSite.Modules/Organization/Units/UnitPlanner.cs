using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Units;

/// <summary>Says beforehand what an act will do. The same plan is made again inside the act's transaction, so the two cannot differ in their rules.</summary>
internal sealed class UnitPlanner(SiteDb db, UnitTrees trees, HeadcountLedger ledger, TimeProvider clock)
{
    /// <summary>Today in Hanoi.</summary>
    public DateOnly Today => HanoiTime.Day(clock.GetUtcNow().UtcDateTime);

    /// <summary>What the act will do, or why it cannot be done.</summary>
    public async Task<UnitPlan> PlanAsync(UnitAct act, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        var rules = new UnitRules(tree, Today);
        rules.Check(act);
        if (rules.Refusals.Count == 0)
        {
            await CheckMembersAsync(act, rules, cancel);
        }

        return rules.Refusals.Count > 0 ? new UnitPlan(rules.Refusals, [], 0) : act switch
        {
            FoundUnit found => Found(found, tree),
            RenameUnit rename => await RenameAsync(rename, tree, cancel),
            ReparentUnit reparent => await ReparentAsync(reparent, tree, cancel),
            MergeUnit merge => await MergeAsync(merge, tree, cancel),
            SplitUnit split => await SplitAsync(split, tree, cancel),
            DissolveUnit dissolve => await DissolveAsync(dissolve, tree, cancel),
            _ => throw new InvalidOperationException($"No plan for {act.GetType().Name}."),
        };
    }

    private static string Day(DateOnly day) => HanoiTime.ShortDate(day);

    private static UnitPlan Possible(int members, params string?[] sentences) => new([], [.. sentences.OfType<string>()], members);

    private static UnitPlan Found(FoundUnit act, UnitTree tree)
    {
        var (day, slug) = (act.Decision.EffectiveOn, UnitRules.SlugFor(tree, act.Slug, act.Name));
        var parent = act.ParentId is { } id ? tree.Find(id)!.NameAt(day) : null;
        return Possible(
            0,
            parent is null ? T($"{act.Name} là gốc của cây đơn vị, từ {Day(day)}.") : T($"{act.Name} ({UnitWords.Of(act.Kind)}) có từ {Day(day)}, trực thuộc {parent}."),
            T($"Tên trong địa chỉ: {slug}. Tên này không đổi về sau, kể cả khi đơn vị đổi tên hay chuyển cấp trên."));
    }

    private string Past(DateOnly day) => T($"Số liệu tính đến {Day(day.AddDays(-1))} và các ngày trước đó giữ nguyên.");

    private string? Later(DateOnly day) => day > Today ? T($"Đến {Day(day)} mới đổi; từ nay đến đó mọi thứ vẫn như cũ.") : null;

    private async Task<UnitPlan> RenameAsync(RenameUnit act, UnitTree tree, CancellationToken cancel)
    {
        var (node, day) = (tree.Find(act.UnitId)!, act.Decision.EffectiveOn);
        var members = await ledger.CountAsync([node.Id], day, cancel);
        return Possible(
            members,
            T($"Từ {Day(day)}, {node.LastName} mang tên {act.Name}."),
            node.Names[^1].From == day ? T($"Tên {node.LastName}, có từ cùng ngày, được thay hẳn.") : T($"Các ngày trước đó tên vẫn là {node.LastName}."),
            T("Địa chỉ trang của đơn vị và người được đọc bài của đơn vị không đổi."),
            Later(day));
    }

    private async Task<UnitPlan> ReparentAsync(ReparentUnit act, UnitTree tree, CancellationToken cancel)
    {
        var (node, day) = (tree.Find(act.UnitId)!, act.Decision.EffectiveOn);
        var below = tree.BelowAt(node, day).Select(one => one.Id).ToList();
        var members = await ledger.CountAsync(below, day, cancel);
        var (old, next) = (node.Parents[^1].Value!.NameAt(day), tree.Find(act.ParentId)!.NameAt(day));
        return Possible(
            members,
            T($"Từ {Day(day)}, {node.NameAt(day)} chuyển từ {old} sang {next}."),
            T($"Đi cùng: {below.Count - 1} đơn vị bên dưới và {members} đoàn viên."),
            node.Parents[^1].From == day ? T($"Việc trực thuộc {old}, có từ cùng ngày, được thay hẳn.") : null,
            Past(day),
            day <= Today ? T($"Số liệu từ {Day(day)} đến nay được tính lại: {old} bớt {members} đoàn viên, {next} thêm {members} đoàn viên.") : Later(day));
    }

    private async Task<UnitPlan> MergeAsync(MergeUnit act, UnitTree tree, CancellationToken cancel)
    {
        var (node, day) = (tree.Find(act.UnitId)!, act.Decision.EffectiveOn);
        var (members, below, into) = (await ledger.CountAsync([node.Id], day, cancel), tree.ChildrenAt(node, day).Count, tree.Find(act.IntoId)!.NameAt(day));
        return Possible(
            members,
            T($"Từ {Day(day)}, {node.NameAt(day)} nhập vào {into} và kết thúc hoạt động."),
            T($"Chuyển sang {into}: {members} đoàn viên và {below} đơn vị trực thuộc."),
            Past(day),
            Later(day));
    }

    private async Task<UnitPlan> SplitAsync(SplitUnit act, UnitTree tree, CancellationToken cancel)
    {
        var (node, day) = (tree.Find(act.UnitId)!, act.Decision.EffectiveOn);
        var under = act.Below.SelectMany(id => tree.BelowAt(tree.Find(id)!, day)).Select(one => one.Id).ToList();
        var members = act.MemberNumbers.Count + await ledger.CountAsync(under, day, cancel);
        var names = act.Below.Count == 0 ? T("không") : string.Join(", ", act.Below.Select(id => tree.Find(id)!.NameAt(day)));
        return Possible(
            members,
            T($"Từ {Day(day)}, tách {act.Name} khỏi {node.NameAt(day)}, trực thuộc {node.ParentAt(day)?.NameAt(day)}."),
            T($"Chuyển sang đơn vị mới: {act.MemberNumbers.Count} đoàn viên theo số thẻ; đơn vị trực thuộc: {names}."),
            Past(day),
            Later(day));
    }

    private async Task<UnitPlan> DissolveAsync(DissolveUnit act, UnitTree tree, CancellationToken cancel)
    {
        var (node, day) = (tree.Find(act.UnitId)!, act.Decision.EffectiveOn);
        var (members, below) = (await ledger.CountAsync([node.Id], day, cancel), tree.ChildrenAt(node, day).Count);
        return Possible(
            members,
            T($"Từ {Day(day)}, {node.NameAt(day)} kết thúc hoạt động."),
            members > 0 ? T($"{members} đoàn viên thôi là đoàn viên từ ngày đó. Ai chuyển đi nơi khác, hãy chuyển trước khi giải thể.") : T("Đơn vị không có đoàn viên trực tiếp."),
            below > 0 ? T($"{below} đơn vị trực thuộc chuyển về {node.ParentAt(day)?.NameAt(day)}.") : null,
            T("Danh sách và lịch sử của đơn vị vẫn xem lại được."),
            Past(day),
            Later(day));
    }

    private async Task CheckMembersAsync(UnitAct act, UnitRules rules, CancellationToken cancel)
    {
        var day = act.Decision.EffectiveOn;
        if (act is DissolveUnit dissolve)
        {
            var later = await db.Set<Membership>().CountAsync(one => one.UnitId == dissolve.UnitId && one.From >= day, cancel);
            if (later > 0)
            {
                rules.Refuse("EffectiveOn", T($"Có {later} người vào đơn vị từ ngày này về sau. Hãy ghi ngày muộn hơn, hoặc chuyển họ trước."));
            }
        }

        if (act is SplitUnit { MemberNumbers.Count: > 0 } split)
        {
            var found = await (from member in db.Set<Member>()
                               where split.MemberNumbers.Contains(member.MemberNumber)
                               join one in db.Set<Membership>() on member.Id equals one.MemberId
                               where one.UnitId == split.UnitId && one.From <= day && one.To == null
                               select member.MemberNumber).ToListAsync(cancel);
            var missing = split.MemberNumbers.Except(found, StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
            {
                rules.Refuse("MemberNumbers", T($"Không phải đoàn viên của đơn vị vào ngày {Day(day)}: {string.Join(", ", missing.Take(10))}."));
            }
        }
    }
}
