namespace UnionSite.Modules.Emulation.Consents;

/// <summary>A person whom an exemplar names or shows, with the consent that was given.</summary>
internal sealed class ShownPerson
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>Most characters of a consent's text or of a reason.</summary>
    public const int LongestText = 2_000;

    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The exemplar.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Name as the text writes it.</summary>
    public required string Name { get; set; }

    /// <summary>True for the person whom the exemplar honours: without this consent there is no story.</summary>
    public bool IsMain { get; set; }

    /// <summary>Given, asked for or withdrawn.</summary>
    public ConsentState State { get; set; }

    /// <summary>What the person agreed to, word for word.</summary>
    public string ConsentText { get; set; } = "";

    /// <summary>Day of the consent.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>"paper", "recorded" or "".</summary>
    public string Way { get; set; } = "";

    /// <summary>UTC; null while the consent stands.</summary>
    public DateTime? WithdrawnUtc { get; set; }

    /// <summary>Why it was withdrawn; "" while it stands.</summary>
    public string WithdrawReason { get; set; } = "";

    /// <summary>Counts changes, so that two editors do not overwrite each other.</summary>
    public int Version { get; set; }

    /// <summary>The pictures that show the person.</summary>
    public List<ShownPicture> Pictures { get; } = [];
}
