namespace UnionSite.Cms.Deployment;

/// <summary>What a package is to hold.</summary>
public sealed class ExportChoice
{
    /// <summary>True for definitions, settings, menus, layers and whatever else belongs to the site and not to an item.</summary>
    public bool Site { get; set; }

    /// <summary>True for roles with their permissions.</summary>
    public bool Roles { get; set; }

    /// <summary>True for the files of the library: all of them with the whole site, else those that the items use.</summary>
    public bool Media { get; set; }

    /// <summary>True for drafts beside what is public.</summary>
    public bool Drafts { get; set; }

    /// <summary>Content types; empty for every type.</summary>
    public List<string> Types { get; set; } = [];

    /// <summary>The items; null for all of the types.</summary>
    public List<string>? Items { get; set; }
}
