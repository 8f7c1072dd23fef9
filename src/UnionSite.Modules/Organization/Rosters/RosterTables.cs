using Microsoft.EntityFrameworkCore;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters;

internal static class RosterTables
{
    /// <summary>Most characters of a heading that is remembered.</summary>
    public const int LongestHeading = 80;

    public static void Map(ModelBuilder model)
    {
        model.Entity<RosterImport>(table =>
        {
            table.ToTable("organization_roster_imports");
            table.HasKey(import => import.Id);
            table.HasIndex(import => import.Key).IsUnique();
            table.HasIndex(import => new { import.UnitId, import.CreatedUtc });
            table.Property(import => import.Key).HasMaxLength(32);
            table.Property(import => import.FileName).HasMaxLength(RosterImport.LongestFileName);
            table.Property(import => import.State).HasConversion<string>().HasMaxLength(16);
            table.Property(import => import.Choice).HasConversion<string>().HasMaxLength(16);
            table.Property(import => import.DecisionNumber).HasMaxLength(Membership.LongestDecision);
            table.HasOne<Unit>().WithMany().HasForeignKey(import => import.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RosterChange>(table =>
        {
            table.ToTable("organization_roster_changes");
            table.HasKey(change => change.Id);
            table.HasIndex(change => new { change.ImportId, change.Line }).IsUnique();
            table.HasOne<RosterImport>().WithMany().HasForeignKey(change => change.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RosterDecision>(table =>
        {
            table.ToTable("organization_roster_decisions");
            table.HasKey(decision => new { decision.ImportId, decision.Group });
            table.Property(decision => decision.Group).HasMaxLength(32);
            table.Property(decision => decision.Choice).HasConversion<string>().HasMaxLength(16);
            table.HasOne<RosterImport>().WithMany().HasForeignKey(decision => decision.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ColumnMemory>(table =>
        {
            table.ToTable("organization_roster_columns");
            table.HasKey(memory => new { memory.UnitId, memory.Heading });
            table.Property(memory => memory.Heading).HasMaxLength(LongestHeading);
            table.HasOne<Unit>().WithMany().HasForeignKey(memory => memory.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
