using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Desk;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Public;
using UnionSite.Modules.Organization.Posts;
using UnionSite.Modules.Organization.Rosters;
using UnionSite.Modules.Organization.SignIn;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization;

/// <summary>Units of the union with their dated tree, and their members.</summary>
public sealed class OrganizationModule : IModule
{
    internal const string ManageUnits = "ManageUnits";
    internal const string ManageMembers = "ManageMembers";
    internal const string ViewRoster = "ViewRoster";
    internal const string ViewUnits = "ViewUnits";
    internal const string IssueCards = "IssueMemberCards";
    internal const string DescribeUnit = "DescribeUnit";
    internal const string ManagePosts = "ManagePosts";

    /// <inheritdoc/>
    public string Name => "Organization";

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new(ManageUnits, N("Quản lý đơn vị: thành lập, đổi tên, chuyển, sáp nhập, chia tách, giải thể"), DefaultRoles: [SiteRoles.Administrator]),
        new(ManageMembers, N("Quản lý đoàn viên: kết nạp, chuyển, sửa, cho thôi"), DefaultRoles: [SiteRoles.Administrator], IsSecurityCritical: true),
        new(ViewRoster, N("Xem danh sách đoàn viên"), [ManageMembers], [SiteRoles.Administrator], IsSecurityCritical: true),
        new(ManagePosts, N("Giao chức vụ ở đơn vị và ghi ngày thôi giữ"), DefaultRoles: [SiteRoles.Administrator], IsSecurityCritical: true),
        new(DescribeUnit, N("Ghi liên hệ và số người lao động của đơn vị"), [ManageUnits], [SiteRoles.Administrator]),
        new(ViewUnits, N("Xem cây đơn vị và số liệu ở bàn biên tập"), [ManageUnits, DescribeUnit, ManageMembers, ViewRoster, ManagePosts], [SiteRoles.Administrator]),
        // A chair who prints the cards of one unit is no adviser and no administrator: a password is enough there.
        new(IssueCards, N("In, đặt lại và thu hồi thẻ đăng nhập của đoàn viên"), [ManageMembers], [SiteRoles.Administrator], true) { NeedsSecondStep = false },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<AdminLink> AdminLinks { get; } =
    [
        new(N("Đơn vị và đoàn viên"), "/Admin/Organization/Units", ViewUnits, "15", N("Tổ chức"), InSomeUnit: true),
        new(N("Thẻ đoàn viên"), "/Admin/Organization/Cards", IssueCards, "15.5", N("Tổ chức"), InSomeUnit: true),
    ];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> AuditEvents { get; } = new Dictionary<string, string>
    {
        ["HeadcountDeclared"] = N("Khai số người lao động chưa là đoàn viên"),
        ["MemberAdmitted"] = N("Kết nạp đoàn viên"),
        ["MemberCeased"] = N("Cho thôi là đoàn viên"),
        ["MemberCorrected"] = N("Sửa thông tin đoàn viên"),
        ["MemberImportUndone"] = N("Lấy lại một dòng đã nhập từ danh sách"),
        ["MemberPeriodCorrected"] = N("Sửa ngày là đoàn viên"),
        ["MemberTransferred"] = N("Chuyển đoàn viên"),
        ["PostEnded"] = N("Thôi giữ chức vụ"),
        ["PostGiven"] = N("Giao chức vụ"),
        ["RosterExported"] = N("Xuất danh sách đoàn viên"),
        ["RosterImportUndone"] = N("Lấy lại một danh sách đã nhập"),
        ["RosterImported"] = N("Nhập danh sách đoàn viên"),
        ["UnitContactChanged"] = N("Sửa liên hệ của đơn vị"),
        ["UnitDissolved"] = N("Giải thể đơn vị"),
        ["UnitFounded"] = N("Thành lập đơn vị"),
        ["UnitMerged"] = N("Sáp nhập đơn vị"),
        ["UnitRenamed"] = N("Đổi tên đơn vị"),
        ["UnitReparented"] = N("Chuyển đơn vị cấp trên"),
        ["UnitSplit"] = N("Chia tách đơn vị"),
    }.Concat(SignInRegistration.AuditEvents).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<UnitTrees>();
        services.AddScoped<UnitScope>();
        services.AddSingleton<PostHolders>();
        services.AddScoped<PostBook>();
        services.AddScoped<PostRoles>();
        services.AddScoped<HeadcountLedger>();
        services.AddScoped<DeclaredHeadcounts>();
        services.AddScoped<UnitPlanner>();
        services.AddScoped<UnitMoves>();
        services.AddScoped<UnitBook>();
        services.AddScoped<UnitFigures>();
        services.AddScoped<UnitNews>();
        services.AddScoped<MemberBook>();
        services.AddScoped<Roster>();
        services.AddScoped<RosterSearch>();
        services.AddRosters();
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<IMemberDirectory, MemberDirectory>();
        services.AddScoped<IClaimsTransformation, UnitClaims>();
        services.AddMemberSignIn(configuration);
    }

    /// <inheritdoc/>
    public void MapTables(ModelBuilder model)
    {
        OrganizationTables.Map(model);
        RosterTables.Map(model);
    }
}
