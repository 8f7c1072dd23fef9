namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>An answer that is about to be sent.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="ClientId">Random id of the form.</param>
/// <param name="LastRead">Id of the last message on the adviser's page; 0 when there was only the question.</param>
internal sealed record Reply(string Text, string ClientId, long LastRead);
