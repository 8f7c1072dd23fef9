namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>Somebody whom the story names or a picture shows.</summary>
internal sealed class NominatedPerson
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The nomination.</summary>
    public long NominationId { get; set; }

    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>"paper", "recorded", or "" when nobody has asked.</summary>
    public string Way { get; set; } = "";

    /// <summary>Day of the consent.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>Words of the consent.</summary>
    public string ConsentText { get; set; } = "";
}
