namespace UnionSite.Modules.Organization.Units;

/// <summary>A unit of the union. What changes over time (name, unit above) stands in dated rows of its own.</summary>
internal sealed class Unit
{
    /// <summary>Most characters of a slug.</summary>
    public const int LongestSlug = 80;

    /// <summary>Most characters of a name or an address.</summary>
    public const int LongestLine = 200;

    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Lower-case letters, digits and hyphens; unique; never changed and never given to another unit.</summary>
    public required string Slug { get; set; }

    /// <summary>Level.</summary>
    public UnitKind Kind { get; set; }

    /// <summary>First day.</summary>
    public DateOnly FoundedOn { get; set; }

    /// <summary>First day on which it is no more; null while it lives.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Where it is found, for the public; "" for none.</summary>
    public string Address { get; set; } = "";

    /// <summary>The office's number, for the public; "" for none.</summary>
    public string Phone { get; set; } = "";

    /// <summary>The office's address, for the public; "" for none.</summary>
    public string Email { get; set; } = "";

    /// <summary>Counts changes of the contact.</summary>
    public int Version { get; set; }
}
