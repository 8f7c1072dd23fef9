using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Checks;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Deployment;
using UnionSite.Cms.Display;
using UnionSite.Cms.Documents;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Items.References;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Media;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Redirects;
using UnionSite.Cms.RichText;
using UnionSite.Cms.Settings;
using UnionSite.Cms.WordPress;

namespace UnionSite.Cms;

/// <summary>Registers the kernel. Each room adds its own services in a file named after it (AddFields, AddRecipes ...).</summary>
public static class Kernel
{
    /// <summary>Adds everything that the kernel offers; the web project adds the store and the modules.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        // Passkeys need the third schema version, and it must stand before the first migration.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddFields();
        services.AddParts();
        services.AddItemDesk();
        services.AddAutosaves();
        services.AddApprovals();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<DocumentStore>();
        services.AddSingleton<DefinitionCache>();
        services.AddScoped<DefinitionStore>();
        services.AddSingleton<SettingsCache>();
        services.AddScoped<SettingsStore>();
        services.AddScoped<ContentModel>();
        services.AddScoped<ContentRows>();
        services.AddScoped<ContentPaths>();
        services.AddScoped<ContentEditorSurroundings>();
        services.AddScoped<ContentEditor>();
        services.AddScoped<ListOrder>();
        services.AddScoped<Reindexing>();
        services.AddScoped<ContentReferences>();
        services.AddScoped<ContentHandler, ContentReferenceHandler>();
        services.AddScoped<RowIndexer>();
        services.AddScoped<ReindexRun>();
        services.AddHostedService<Reindexer>();
        services.AddScoped<PublishedContent>();
        services.AddAudit();
        services.AddDisplay();
        services.AddAccounts();
        services.AddDesk();
        services.AddBulk();
        services.AddMedia();
        services.AddDocuments();
        services.AddRichText();
        services.AddChecks();
        services.AddRecipes();
        services.AddDeployment();
        services.AddWordPress();
        services.AddRedirects();
        return services;
    }
}
