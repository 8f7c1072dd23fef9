namespace UnionSite.Cms.Documents;

/// <summary>What was read out of an official document, to be looked over by an editor.</summary>
internal sealed record ExtractedDocument
{
    /// <summary>The running number: "36".</summary>
    public required ExtractedValue Number { get; init; }

    /// <summary>The symbol: "KH-LĐLĐ", "2026/NĐ-CP".</summary>
    public required ExtractedValue Symbol { get; init; }

    /// <summary>Kind of document: "Kế hoạch".</summary>
    public required ExtractedValue Type { get; init; }

    /// <summary>Day of issue as "yyyy-MM-dd".</summary>
    public required ExtractedValue IssuedOn { get; init; }

    /// <summary>Place before the day: "Lai Châu".</summary>
    public required ExtractedValue Place { get; init; }

    /// <summary>Body that issued it, in ordinary case.</summary>
    public required ExtractedValue Issuer { get; init; }

    /// <summary>What it is about.</summary>
    public required ExtractedValue Abstract { get; init; }

    /// <summary>Name of who signed.</summary>
    public required ExtractedValue Signer { get; init; }

    /// <summary>Position of who signed, in ordinary case.</summary>
    public required ExtractedValue Position { get; init; }

    /// <summary>Authority by which it was signed: "TM. BAN THƯỜNG VỤ".</summary>
    public required ExtractedValue Authority { get; init; }

    /// <summary>Who receives it, in order.</summary>
    public required IReadOnlyList<ExtractedValue> Recipients { get; init; }

    /// <summary>Documents that it names as its grounds, in order.</summary>
    public required IReadOnlyList<ExtractedValue> LegalBases { get; init; }

    /// <summary>Lines of the head: up to the first line of the text itself.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Index of the first line of recipients and signature; the number of lines when there is none.</summary>
    public required int SignatureStart { get; init; }

    /// <summary>Index of the first line after the signature: the annexes.</summary>
    public required int SignatureEnd { get; init; }
}
