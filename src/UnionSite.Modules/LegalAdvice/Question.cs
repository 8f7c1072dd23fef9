namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// A confidential question. Whatever the asker wrote is ciphertext (see <see cref="SealedFields"/>); what stands in clear is
/// what the desk sorts and counts by. No account, address or device is kept.
/// </summary>
internal sealed class Question
{
    /// <summary>Store key; stands in the desk's addresses and in the audit log, where the code must not.</summary>
    public long Id { get; set; }

    /// <summary>Random id of the form that was sent; unique, so that a form sent twice makes one question.</summary>
    public required string ClientId { get; set; }

    /// <summary>"TV-XXXX-XXXX"; unique.</summary>
    public required string Code { get; set; }

    /// <summary>Slow hash of the secret, sealed: neither the file alone nor the keys alone let anybody guess it.</summary>
    public byte[] SecretSeal { get; set; } = [];

    /// <summary>The question as typed, sealed.</summary>
    public byte[] TextSeal { get; set; } = [];

    /// <summary>Name or alias, sealed; null when none was given.</summary>
    public byte[]? NameSeal { get; set; }

    /// <summary>How the asker may be reached, sealed; null when not given.</summary>
    public byte[]? ContactSeal { get; set; }

    /// <summary>The adviser's unsent answer, sealed.</summary>
    public byte[]? DraftSeal { get; set; }

    /// <summary>Term of the taxonomy "linh-vuc", or null.</summary>
    public string? TopicId { get; set; }

    /// <summary>True while the asker allows an anonymised answer to be published.</summary>
    public bool MayPublish { get; set; }

    /// <summary>Where it stands.</summary>
    public QuestionStatus Status { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AskedUtc { get; set; }

    /// <summary>When the reply that is owed now is late, UTC.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>First answer, UTC; null while there is none.</summary>
    public DateTime? FirstReplyUtc { get; set; }

    /// <summary>User id of the adviser who has it.</summary>
    public string? AdviserId { get; set; }

    /// <summary>User name of that adviser.</summary>
    public string? AdviserName { get; set; }

    /// <summary>What the asker said about the answer; null = nothing yet.</summary>
    public bool? Helpful { get; set; }

    /// <summary>Content item of the anonymised answer, or null.</summary>
    public string? LegalAnswerId { get; set; }

    /// <summary>Counts changes, so that two advisers do not overwrite each other.</summary>
    public int Version { get; set; }

    /// <summary>Everything said after the question, oldest first when ordered by id.</summary>
    public List<QuestionMessage> Messages { get; } = [];
}
