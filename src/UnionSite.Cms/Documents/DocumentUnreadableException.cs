namespace UnionSite.Cms.Documents;

/// <summary>A file that cannot be read as a document; the message is in Vietnamese, for the editor.</summary>
internal sealed class DocumentUnreadableException : Exception
{
    public DocumentUnreadableException(string message)
        : base(message)
    {
    }

    public DocumentUnreadableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
