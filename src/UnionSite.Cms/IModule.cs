using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms;

/// <summary>
/// The whole contract that a behaviour module fulfils. Every member has a default, so a module states only what it has.
/// </summary>
public interface IModule
{
    /// <summary>The module's folder name, used in the audit log and in the architecture tests.</summary>
    string Name { get; }

    /// <summary>Registers the module's own services.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Maps endpoints that are not Razor Pages (pages are found by their <c>@page</c> line).</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>Maps the module's tables into the site database; table names are <c>module_noun</c>.</summary>
    void MapTables(ModelBuilder model)
    {
    }

    /// <summary>Permissions that the module adds, each with the roles that hold it by default.</summary>
    IReadOnlyList<Permission> Permissions => [];

    /// <summary>Events that the module writes into the audit log, with their Vietnamese names.</summary>
    IReadOnlyDictionary<string, string> AuditEvents => new Dictionary<string, string>();

    /// <summary>Entries for the desk's menu; one is shown only to those who hold its permission.</summary>
    IReadOnlyList<AdminLink> AdminLinks => [];

    /// <summary>Content types that the module cannot work without; checked at start.</summary>
    IReadOnlyList<string> RequiredContentTypes => [];
}
