namespace UnionSite.Cms.Recipes;

/// <summary>How a step of a recipe ended.</summary>
public enum StepOutcome
{
    /// <summary>Applied, and something changed.</summary>
    Done,

    /// <summary>Applied, and everything was as the step wants it already.</summary>
    Unchanged,

    /// <summary>Stored verbatim; this site does not act on such steps.</summary>
    Kept,

    /// <summary>Nobody here knows such a step, or what it names is not at hand; what it holds is stored.</summary>
    Unknown,

    /// <summary>Not applied; the site is as it was before the step.</summary>
    Failed,
}
