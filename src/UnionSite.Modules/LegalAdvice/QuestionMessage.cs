namespace UnionSite.Modules.LegalAdvice;

/// <summary>Something that the asker or the adviser said after the question itself.</summary>
internal sealed class QuestionMessage
{
    /// <summary>Store key; the order of the conversation.</summary>
    public long Id { get; set; }

    /// <summary>The question.</summary>
    public long QuestionId { get; set; }

    /// <summary>Random id of the form that was sent; unique within the question.</summary>
    public required string ClientId { get; set; }

    /// <summary>True for an answer, false for the asker's words.</summary>
    public bool FromAdviser { get; set; }

    /// <summary>User name of the adviser, for the desk; the asker never sees it.</summary>
    public string? AdviserName { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SentUtc { get; set; }

    /// <summary>Plain text, sealed.</summary>
    public byte[] TextSeal { get; set; } = [];
}
