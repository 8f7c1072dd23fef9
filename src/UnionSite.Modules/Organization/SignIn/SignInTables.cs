using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.SignIn;

internal static class SignInTables
{
    private const int HashLength = 64;

    public static void Map(ModelBuilder model)
    {
        model.Entity<SignInCard>(table =>
        {
            table.ToTable("organization_cards");
            table.HasKey(card => card.MemberId);
            table.Property(card => card.MemberId).ValueGeneratedNever();
            table.HasIndex(card => card.CodeHash).IsUnique();
            table.HasIndex(card => card.UserId).IsUnique();
            table.HasIndex(card => card.GuessedUtc);
            table.Property(card => card.CodeHash).HasMaxLength(HashLength);
            table.Property(card => card.RunId).HasMaxLength(32);
            table.Property(card => card.Version).IsConcurrencyToken();
            table.Ignore(card => card.HasPrintedPin);
            table.HasOne<Member>().WithOne().HasForeignKey<SignInCard>(card => card.MemberId).OnDelete(DeleteBehavior.Cascade);
            table.HasOne<SiteUser>().WithOne().HasForeignKey<SignInCard>(card => card.UserId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<CardReset>(table =>
        {
            table.ToTable("organization_card_resets");
            table.HasKey(reset => reset.Id);
            table.HasIndex(reset => new { reset.MemberId, reset.Answer });
            table.Property(reset => reset.Answer).HasConversion<string>().HasMaxLength(16);
            table.HasOne<Member>().WithMany().HasForeignKey(reset => reset.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CardTry>(table =>
        {
            table.ToTable("organization_card_tries");
            table.HasKey(row => row.CodeHash);
            table.HasIndex(row => row.LastUtc);
            table.Property(row => row.CodeHash).HasMaxLength(HashLength);
        });
    }
}
