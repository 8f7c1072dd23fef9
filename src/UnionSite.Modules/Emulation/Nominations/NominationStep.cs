namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>One step of a nomination, or a note of the council.</summary>
internal sealed class NominationStep
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The nomination.</summary>
    public long NominationId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>User name.</summary>
    public string Who { get; set; } = "";

    /// <summary>Where the nomination stood after it.</summary>
    public NominationState State { get; set; }

    /// <summary>Reason, question or note.</summary>
    public string Text { get; set; } = "";

    /// <summary>True for a note that only the council reads.</summary>
    public bool IsNote { get; set; }
}
