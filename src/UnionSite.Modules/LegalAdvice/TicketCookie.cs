namespace UnionSite.Modules.LegalAdvice;

/// <summary>A cookie that carries a sealed ticket.</summary>
/// <param name="Name">Cookie name, and the purpose for which the ticket is sealed.</param>
/// <param name="Path">The only pages that get it.</param>
/// <param name="Lifetime">After this the ticket opens no more, whatever the browser keeps.</param>
internal sealed record TicketCookie(string Name, string Path, TimeSpan Lifetime)
{
    /// <summary>
    /// Code and secret for the page that shows them. Ten minutes, not one request: a cheap phone drops the tab while its
    /// owner looks for a pen, and the secret cannot be shown again later.
    /// </summary>
    public static TicketCookie Receipt { get; } = new("cauhoi.bienlai", "/gui-cau-hoi", TimeSpan.FromMinutes(10));

    /// <summary>The right to read and answer one question.</summary>
    public static TicketCookie Session { get; } = new("cauhoi.tracuu", "/tra-cuu", TimeSpan.FromMinutes(20));
}

/// <summary>What a form for a new question carries: made when the form is opened, so that sending it twice shows the same.</summary>
/// <param name="ClientId">Random id of the form.</param>
/// <param name="Code">Tracking code.</param>
/// <param name="Secret">Eight digits.</param>
internal sealed record Receipt(string ClientId, string Code, string Secret);

/// <summary>Which question the holder may read.</summary>
/// <param name="QuestionId">Store key.</param>
internal sealed record TrackingTicket(long QuestionId);
