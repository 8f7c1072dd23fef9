using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Emulation.Consents;
using UnionSite.Modules.Emulation.Following;
using UnionSite.Modules.Emulation.Following.Desk;
using UnionSite.Modules.Emulation.Nominations;

namespace UnionSite.Modules.Emulation;

/// <summary>Exemplars from end to end: nominated by a unit, decided by the council, shown with consent, followed by other units.</summary>
public sealed class EmulationModule : IModule
{
    internal const string Nominate = "NominateExemplar";
    internal const string Decide = "DecideNominations";
    internal const string ManageConsents = "ManageConsents";
    internal const string Follow = "FollowExemplars";

    private const string Officer = "UnionOfficer";
    private const string Council = "AwardCouncil";

    /// <inheritdoc/>
    public string Name => "Emulation";

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new(Nominate, N("Đề cử điển hình"), [Decide, ManageConsents], [SiteRoles.Administrator, Officer]),
        new(Decide, N("Hội đồng thi đua: xét đề cử điển hình"), DefaultRoles: [SiteRoles.Administrator, Council]),
        new(ManageConsents, N("Giữ sổ đồng ý của người được nêu gương"), DefaultRoles: [SiteRoles.Administrator, "Editor"]),
        new(Follow, N("Ghi “chúng tôi làm theo” thay đơn vị"), DefaultRoles: [SiteRoles.Administrator, Officer]),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<AdminLink> AdminLinks { get; } =
    [
        new(N("Đề cử điển hình"), "/Admin/Emulation/Nominations", Nominate, "21", N("Thi đua")),
        new(N("Sổ đồng ý"), "/Admin/Emulation/Consents", ManageConsents, "21.1", N("Thi đua")),
        new(N("Đơn vị tôi làm theo"), "/Admin/Emulation/Following", Follow, "21.2", N("Thi đua")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> RequiredContentTypes { get; } = [ConsentRule.Exemplar];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> AuditEvents { get; } = new Dictionary<string, string>
    {
        ["ConsentPersonRemoved"] = N("Bỏ người khỏi sổ đồng ý"),
        ["ConsentRecorded"] = N("Ghi sổ đồng ý"),
        ["ConsentWithdrawn"] = N("Rút lại sự đồng ý"),
        ["ExemplarDrafted"] = N("Soạn bài từ đề cử"),
        ["ExemplarFollowed"] = N("Đơn vị làm theo"),
        ["ExemplarReported"] = N("Đơn vị kể kết quả làm theo"),
        ["ExemplarUnfollowed"] = N("Đơn vị thôi làm theo"),
        ["NominationApproved"] = N("Biểu dương theo đề cử"),
        ["NominationAskedBack"] = N("Hỏi lại đề cử"),
        ["NominationDeclined"] = N("Không biểu dương theo đề cử"),
        ["NominationNoted"] = N("Ghi chú đề cử"),
        ["NominationSent"] = N("Gửi đề cử"),
        ["NominationTaken"] = N("Hội đồng nhận đề cử"),
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PrivateMediaFolder(NominationPictures.Folder, Decide));
        services.AddScoped<IMediaHold, ConsentHold>();
        services.AddScoped<ContentHandler, ConsentRule>();
        services.AddScoped<ConsentRegister>();
        services.AddScoped<ConsentTraces>();
        services.AddScoped<ConsentWithdrawal>();
        services.AddScoped<Movements>();
        services.AddScoped<NominationBook>();
        services.AddScoped<NominationPictures>();
        services.AddScoped<ExemplarDraft>();
        services.AddScoped<FollowBook>();
        services.AddScoped<IDashboardTile, NominationsTile>();
        services.AddScoped<IDashboardTile, ReportsTile>();
    }

    /// <inheritdoc/>
    public void MapTables(ModelBuilder model) => EmulationTables.Map(model);
}
