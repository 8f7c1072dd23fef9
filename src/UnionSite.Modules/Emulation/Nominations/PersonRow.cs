namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>One row of people in the form of a nomination, as typed.</summary>
internal sealed class PersonRow
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>"paper", "recorded" or "".</summary>
    public string? Way { get; set; }

    /// <summary>"2026-11-22".</summary>
    public string? ConsentOn { get; set; }

    /// <summary>Words of the consent.</summary>
    public string? ConsentText { get; set; }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(ConsentText) && string.IsNullOrWhiteSpace(ConsentOn);
}
