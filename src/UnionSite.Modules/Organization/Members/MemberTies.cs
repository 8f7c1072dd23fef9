using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// Whether other rooms hold rows of a member: cards, answers, cases. Asks every table that points at members, whatever
/// would become of its rows, so that a new room need not be told to anybody.
/// </summary>
internal sealed class MemberTies(SiteDb db)
{
    private static readonly MethodInfo Generic = typeof(MemberTies).GetMethod(nameof(OfAsync), BindingFlags.Instance | BindingFlags.NonPublic, [typeof(string), typeof(List<long?>), typeof(CancellationToken)])!;

    /// <summary>Those of the members to whom more belongs than their memberships.</summary>
    public async Task<HashSet<long>> OfAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancel)
    {
        var asked = memberIds.Select(id => (long?)id).ToList();
        var tied = new HashSet<long>();
        var pointing = db.Model.FindEntityType(typeof(Member))!.GetReferencingForeignKeys().Where(key => key.DeclaringEntityType.ClrType != typeof(Membership));
        foreach (var key in pointing)
        {
            tied.UnionWith(await (Task<List<long>>)Generic.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(this, [Property(key), asked, cancel])!);
        }

        return tied;
    }

    private static string Property(IForeignKey key) => key.Properties[0].Name;

    private Task<List<long>> OfAsync<TRow>(string property, List<long?> asked, CancellationToken cancel)
        where TRow : class =>
        db.Set<TRow>().Where(row => asked.Contains(EF.Property<long?>(row, property))).Select(row => EF.Property<long?>(row, property)!.Value).Distinct().ToListAsync(cancel);
}
