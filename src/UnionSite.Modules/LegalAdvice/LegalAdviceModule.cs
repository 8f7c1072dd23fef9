using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.LegalAdvice.Desk;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Confidential legal questions: asked without an account, answered by advisers, published only without traces of the asker.</summary>
public sealed class LegalAdviceModule : IModule
{
    internal const string Answer = "AnswerLegalQuestions";
    internal const string Manage = "ManageLegalAdvice";

    /// <inheritdoc/>
    public string Name => "LegalAdvice";

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions { get; } =
    [
        new(Manage, N("Phụ trách tư vấn pháp luật: giao việc, nhận thay"), DefaultRoles: [SiteRoles.Administrator], IsSecurityCritical: true),
        new(Answer, N("Trả lời câu hỏi pháp luật kín"), [Manage], [SiteRoles.Administrator, "LegalAdviser"], true),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<AdminLink> AdminLinks { get; } = [new(N("Hộp câu hỏi"), "/Admin/LegalAdvice", Answer, "20", N("Hỏi đáp"))];

    /// <inheritdoc/>
    public IReadOnlyList<string> RequiredContentTypes { get; } = [AnonymousAnswer.ContentType, AnonymousAnswer.CitationType];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> AuditEvents { get; } = new Dictionary<string, string>
    {
        ["LegalAnswerMade"] = N("Soạn hỏi đáp ẩn danh"),
        ["LegalIdentityRevealed"] = N("Xem thông tin người hỏi"),
        ["LegalQuestionAnswered"] = N("Trả lời câu hỏi kín"),
        ["LegalQuestionOpened"] = N("Mở câu hỏi kín"),
        ["LegalQuestionReleased"] = N("Trả câu hỏi về hộp chung"),
        ["LegalQuestionTaken"] = N("Nhận câu hỏi kín"),
        ["LegalQuestionWithdrawn"] = N("Người hỏi rút câu hỏi"),
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection();
        services.AddSingleton(_ => LegalAdviceOptions.Read(configuration));
        services.AddSingleton<ReplyClock>();
        services.AddSingleton<SealedFields>();
        services.AddSingleton<SealedTickets>();
        services.AddSingleton<SecretHash>();
        services.AddSingleton<AskLimit>();
        services.AddSingleton<TrackingGuard>();
        services.AddScoped<Topics>();
        services.AddScoped<QuestionIntake>();
        services.AddScoped<Conversation>();
        services.AddScoped<QuestionDesk>();
        services.AddScoped<AnonymousAnswer>();
        services.AddScoped<ContentHandler, AnswerConsent>();
        services.AddScoped<IDashboardTile, OwedRepliesTile>();
    }

    /// <inheritdoc/>
    public void MapTables(ModelBuilder model) => QuestionTable.Map(model);
}
