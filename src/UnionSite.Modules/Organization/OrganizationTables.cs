using Microsoft.EntityFrameworkCore;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Posts;
using UnionSite.Modules.Organization.SignIn;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization;

internal static class OrganizationTables
{
    public static void Map(ModelBuilder model)
    {
        MapUnits(model);
        MapMembers(model);
        SignInTables.Map(model);
        PostTable.Map(model);
    }

    private static void MapUnits(ModelBuilder model)
    {
        model.Entity<Unit>(table =>
        {
            table.ToTable("organization_units");
            table.HasKey(unit => unit.Id);
            table.HasIndex(unit => unit.Slug).IsUnique();
            table.Property(unit => unit.Slug).HasMaxLength(Unit.LongestSlug);
            table.Property(unit => unit.Kind).HasConversion<string>().HasMaxLength(24);
            table.Property(unit => unit.Version).IsConcurrencyToken();
        });
        model.Entity<UnitName>(table =>
        {
            table.ToTable("organization_unit_names");
            table.HasKey(name => name.Id);
            table.HasIndex(name => new { name.UnitId, name.From }).IsUnique();
            table.Property(name => name.Name).HasMaxLength(Unit.LongestLine);
            table.Property(name => name.DecisionNumber).HasMaxLength(Membership.LongestDecision);
            table.HasOne<Unit>().WithMany().HasForeignKey(name => name.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnitParent>(table =>
        {
            table.ToTable("organization_unit_parents");
            table.HasKey(parent => parent.Id);
            table.HasIndex(parent => new { parent.UnitId, parent.From }).IsUnique();
            table.Property(parent => parent.DecisionNumber).HasMaxLength(Membership.LongestDecision);
            table.HasOne<Unit>().WithMany().HasForeignKey(parent => parent.UnitId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<Unit>().WithMany().HasForeignKey(parent => parent.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnitEvent>(table =>
        {
            table.ToTable("organization_unit_events");
            table.HasKey(entry => entry.Id);
            table.HasIndex(entry => new { entry.UnitId, entry.EffectiveOn });
            table.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
            table.Property(entry => entry.DecisionNumber).HasMaxLength(Membership.LongestDecision);
            table.HasOne<Unit>().WithMany().HasForeignKey(entry => entry.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DeclaredHeadcount>(table =>
        {
            table.ToTable("organization_declared_headcounts");
            table.HasKey(declared => declared.Id);
            table.HasIndex(declared => new { declared.UnitId, declared.AsOf });
            table.Property(declared => declared.Source).HasMaxLength(DeclaredHeadcount.LongestSource);
            table.HasOne<Unit>().WithMany().HasForeignKey(declared => declared.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapMembers(ModelBuilder model)
    {
        model.Entity<Member>(table =>
        {
            table.ToTable("organization_members");
            table.HasKey(member => member.Id);
            table.HasIndex(member => member.MemberNumber).IsUnique();
            table.HasIndex(member => member.FoldedName);
            table.HasIndex(member => member.FoldedGiven);
            table.Property(member => member.MemberNumber).HasMaxLength(Member.LongestNumber);
            table.Property(member => member.FullName).HasMaxLength(Member.LongestName);
            table.Property(member => member.Phone).HasMaxLength(Member.LongestPhone);
            table.Property(member => member.Email).HasMaxLength(Member.LongestEmail);
            table.Property(member => member.Version).IsConcurrencyToken();
        });
        model.Entity<Membership>(table =>
        {
            table.ToTable("organization_memberships");
            table.HasKey(membership => membership.Id);
            table.HasIndex(membership => new { membership.MemberId, membership.From }).IsUnique();
            // A roster of one unit, and one of the whole organisation, a page at a time.
            table.HasIndex(membership => new { membership.UnitId, membership.SortKey, membership.MemberId });
            table.HasIndex(membership => new { membership.SortKey, membership.MemberId });
            table.Property(membership => membership.BeganDecision).HasMaxLength(Membership.LongestDecision);
            table.Property(membership => membership.EndedDecision).HasMaxLength(Membership.LongestDecision);
            table.HasOne<Member>().WithMany().HasForeignKey(membership => membership.MemberId).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<Unit>().WithMany().HasForeignKey(membership => membership.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<HeadcountDay>(table =>
        {
            table.ToTable("organization_headcount_days");
            table.HasKey(day => new { day.UnitId, day.Day });
            table.HasOne<Unit>().WithMany().HasForeignKey(day => day.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
