namespace UnionSite.Cms.Recipes;

/// <summary>What a run does, or would do, with one thing. The names are stored.</summary>
public enum PlanAction
{
    /// <summary>It is not here yet.</summary>
    Create,

    /// <summary>It is here and differs.</summary>
    Update,

    /// <summary>It is here as it should be, or is left alone.</summary>
    Skip,

    /// <summary>It was changed here since, or something of the site would be lost; the note says what.</summary>
    Conflict,

    /// <summary>Nobody here knows such a thing, or it is not at hand; it is kept as it came, or told.</summary>
    Unknown,

    /// <summary>It cannot be done; the note says why.</summary>
    Refused,
}
