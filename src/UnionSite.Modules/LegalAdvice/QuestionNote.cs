namespace UnionSite.Modules.LegalAdvice;

/// <summary>A note among advisers. A table of its own: no forgotten filter can show it to the asker.</summary>
internal sealed class QuestionNote
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The question.</summary>
    public long QuestionId { get; set; }

    /// <summary>User name of the writer.</summary>
    public required string AdviserName { get; set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenUtc { get; set; }

    /// <summary>Plain text, sealed.</summary>
    public byte[] TextSeal { get; set; } = [];
}
