using Microsoft.EntityFrameworkCore;
using UnionSite.Modules.Emulation.Consents;
using UnionSite.Modules.Emulation.Following;
using UnionSite.Modules.Emulation.Nominations;

namespace UnionSite.Modules.Emulation;

internal static class EmulationTables
{
    private const int IdLength = 26;

    public static void Map(ModelBuilder model)
    {
        model.Entity<ShownPerson>(table =>
        {
            table.ToTable("emulation_people");
            table.HasKey(person => person.Id);
            table.HasIndex(person => person.ContentItemId);
            table.HasIndex(person => person.State);
            table.Property(person => person.ContentItemId).HasMaxLength(IdLength);
            table.Property(person => person.State).HasConversion<string>().HasMaxLength(16);
            table.Property(person => person.Version).IsConcurrencyToken();
            table.HasMany(person => person.Pictures).WithOne().HasForeignKey(picture => picture.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ShownPicture>(table =>
        {
            table.ToTable("emulation_pictures");
            table.HasKey(picture => picture.Id);
            table.HasIndex(picture => picture.Hash);
            table.HasIndex(picture => picture.Path);
            table.Property(picture => picture.Path).HasMaxLength(512);
            table.Property(picture => picture.Hash).HasMaxLength(64);
            table.Property(picture => picture.SourceHash).HasMaxLength(64);
        });
        MapNominations(model);
        model.Entity<Follower>(table =>
        {
            table.ToTable("emulation_followers");
            table.HasKey(follower => follower.Id);
            table.HasIndex(follower => new { follower.ContentItemId, follower.UnitPath }).IsUnique();
            table.HasIndex(follower => follower.UnitPath);
            table.Property(follower => follower.ContentItemId).HasMaxLength(IdLength);
            table.Property(follower => follower.UnitPath).HasMaxLength(200);
            table.Property(follower => follower.Outcome).HasConversion<string>().HasMaxLength(16);
        });
    }

    private static void MapNominations(ModelBuilder model)
    {
        model.Entity<Nomination>(table =>
        {
            table.ToTable("emulation_nominations");
            table.HasKey(nomination => nomination.Id);
            table.HasIndex(nomination => nomination.ClientId).IsUnique();
            table.HasIndex(nomination => nomination.NominatorId);
            table.HasIndex(nomination => nomination.State);
            table.HasIndex(nomination => nomination.ExemplarId);
            table.Property(nomination => nomination.ClientId).HasMaxLength(32);
            table.Property(nomination => nomination.State).HasConversion<string>().HasMaxLength(16);
            table.Property(nomination => nomination.ExemplarId).HasMaxLength(IdLength);
            table.Property(nomination => nomination.Version).IsConcurrencyToken();
            table.Ignore(nomination => nomination.IsOpen);
            table.HasMany(nomination => nomination.People).WithOne().HasForeignKey(person => person.NominationId).OnDelete(DeleteBehavior.Cascade);
            table.HasMany(nomination => nomination.Pictures).WithOne().HasForeignKey(picture => picture.NominationId).OnDelete(DeleteBehavior.Cascade);
            table.HasMany(nomination => nomination.Steps).WithOne().HasForeignKey(step => step.NominationId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NominatedPerson>(table => table.ToTable("emulation_nomination_people"));
        model.Entity<NominationPicture>(table => table.ToTable("emulation_nomination_pictures"));
        model.Entity<NominationStep>(table =>
        {
            table.ToTable("emulation_nomination_steps");
            table.Property(step => step.State).HasConversion<string>().HasMaxLength(16);
        });
    }
}
