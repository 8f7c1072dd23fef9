using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization;

/// <summary>Units of the union with their dated tree, and their members.</summary>
public sealed class OrganizationModule : IModule
{
    internal const string ManageUnits = "ManageUnits";
    internal const string ManageMembers = "ManageMembers";
    internal const string ViewRoster = "ViewRoster";

    /// <inheritdoc/>
    public string Name => "Organization";

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new(ManageUnits, N("Quản lý đơn vị: thành lập, đổi tên, chuyển, sáp nhập, chia tách, giải thể"), DefaultRoles: [SiteRoles.Administrator]),
        new(ManageMembers, N("Quản lý đoàn viên: kết nạp, chuyển, sửa, cho thôi"), DefaultRoles: [SiteRoles.Administrator], IsSecurityCritical: true),
        new(ViewRoster, N("Xem danh sách đoàn viên"), [ManageMembers], [SiteRoles.Administrator], IsSecurityCritical: true),
    ];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<UnitTrees>();
        services.AddScoped<UnitScope>();
        services.AddScoped<HeadcountLedger>();
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<IMemberDirectory, MemberDirectory>();
    }

    /// <inheritdoc/>
    public void MapTables(ModelBuilder model) => OrganizationTables.Map(model);
}
