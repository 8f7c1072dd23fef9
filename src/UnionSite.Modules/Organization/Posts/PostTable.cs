using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Posts;

internal static class PostTable
{
    public static void Map(ModelBuilder model) => model.Entity<Post>(table =>
    {
        table.ToTable("organization_posts");
        table.HasKey(post => post.Id);
        table.HasIndex(post => new { post.UnitId, post.From });
        table.HasIndex(post => post.UserId);
        // Two changes at once are told apart, and the highest is found in one step.
        table.HasIndex(post => post.Change).IsUnique();
        table.Property(post => post.Role).HasMaxLength(256);
        table.Property(post => post.DecisionNumber).HasMaxLength(Post.LongestDecision);
        table.HasOne<Unit>().WithMany().HasForeignKey(post => post.UnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SiteUser>().WithMany().HasForeignKey(post => post.UserId).OnDelete(DeleteBehavior.Cascade);
    });
}
