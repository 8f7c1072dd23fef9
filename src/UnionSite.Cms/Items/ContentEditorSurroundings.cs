using UnionSite.Cms.Audit;

namespace UnionSite.Cms.Items;

/// <summary>What the editor's verbs need besides the content itself: the clock, the log, the handlers, the signed-in user.</summary>
public sealed class ContentEditorSurroundings(TimeProvider clock, AuditLog audit, IEnumerable<ContentHandler> handlers, Microsoft.AspNetCore.Http.IHttpContextAccessor http)
{
    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The audit log.</summary>
    public AuditLog Audit { get; } = audit;

    /// <summary>Handlers in the order of their registration.</summary>
    public IReadOnlyList<ContentHandler> Handlers { get; } = [.. handlers];

    /// <summary>Id of the signed-in user; null for recipes and the scheduler.</summary>
    public string? UserId => http.HttpContext?.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value;
}
