using UnionSite.Cms.Localization;
using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Deployment;

/// <summary>A package on its way in or out: who asked, how far it is, what its steps do. It is kept beside its files.</summary>
public sealed class Travel
{
    /// <summary>Name of its folder.</summary>
    public required string Id { get; set; }

    /// <summary>True for a package that this site writes.</summary>
    public bool IsExport { get; set; }

    /// <summary>Id of the person who asked; nobody else sees it.</summary>
    public required string UserId { get; set; }

    /// <summary>The person's user name.</summary>
    public required string UserName { get; set; }

    /// <summary>Language of the desk when the person asked: what is said of the package is theirs alone to read.</summary>
    public string Language { get; set; } = Catalogue.Source;

    /// <summary>The file as it was sent, or what is written.</summary>
    public string Name { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>How far it is.</summary>
    public TravelState State { get; set; }

    /// <summary>Why it failed, in that language.</summary>
    public string Problem { get; set; } = "";

    /// <summary>What was left out, and what is odd, in that language.</summary>
    public List<string> Notes { get; set; } = [];

    /// <summary>Path of another system's export that is to be turned into recipes first; "" for none.</summary>
    public string Foreign { get; set; } = "";

    /// <summary>Recipes of the package, in the order in which they run.</summary>
    public List<string> Recipes { get; set; } = [];

    /// <summary>True when what was changed here since stays as it is.</summary>
    public bool KeepLocal { get; set; } = true;

    /// <summary>What is to be written.</summary>
    public ExportChoice? Choice { get; set; }

    /// <summary>The rehearsal's steps.</summary>
    public List<TravelStep> Plan { get; set; } = [];

    /// <summary>The steps of the run.</summary>
    public List<TravelStep> Steps { get; set; } = [];

    /// <summary>Things done so far.</summary>
    public int Gone { get; set; }

    /// <summary>Things of the rehearsal, all steps together.</summary>
    public int Total => Plan.Sum(step => step.Counts.Values.Sum());

    /// <summary>How many things of the rehearsal, or of the run, are of that kind.</summary>
    public int Of(PlanAction action, bool ran) => (ran ? Steps : Plan).Sum(step => step.Counts.GetValueOrDefault(action));
}
