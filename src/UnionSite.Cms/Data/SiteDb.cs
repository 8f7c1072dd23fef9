using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Data;

/// <summary>
/// The only database context for site data. It is abstract: the web project adds one subclass for each store, so that
/// each store has migrations of its own. Modules map their tables through <see cref="IModule.MapTables"/>.
/// </summary>
public abstract class SiteDb(DbContextOptions options, IEnumerable<IModule> modules)
    : IdentityDbContext<SiteUser, SiteRole, string>(options)
{
    /// <summary>One row for each version of each content item.</summary>
    public DbSet<ContentItemRow> ContentItems => Set<ContentItemRow>();

    /// <summary>Field values by which lists filter and sort, for Latest and Published versions only.</summary>
    public DbSet<FieldValueRow> FieldValues => Set<FieldValueRow>();

    /// <summary>Every path that the site answers: current ones and old ones that redirect.</summary>
    public DbSet<ContentPath> Paths => Set<ContentPath>();

    /// <summary>Named JSON documents: definitions, settings, menus of the desk, steps kept verbatim.</summary>
    public DbSet<SiteDocument> Documents => Set<SiteDocument>();

    /// <summary>Earlier texts of <see cref="Documents"/>.</summary>
    public DbSet<SiteDocumentVersion> DocumentVersions => Set<SiteDocumentVersion>();

    /// <summary>Who changed what and when.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountTables.Map(builder);
        ContentItemTable.Map(builder);
        SiteDocumentTable.Map(builder);
        AuditTable.Map(builder);
        Media.MediaTable.Map(builder);
        Admin.DeskTables.Map(builder);
        Items.References.ContentReferenceTable.Map(builder);
        Admin.Autosaves.AutosaveTable.Map(builder);
        Admin.Approvals.ApprovalTables.Map(builder);
        foreach (var module in modules)
        {
            module.MapTables(builder);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
    }
}
