namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// A member, past or present. What is not here is not held: no ethnic group, no language, no number of an identity paper.
/// </summary>
internal sealed class Member
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>Most characters of a member number.</summary>
    public const int LongestNumber = 20;

    /// <summary>Most characters of a telephone number.</summary>
    public const int LongestPhone = 20;

    /// <summary>Most characters of an e-mail address.</summary>
    public const int LongestEmail = 150;

    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Number of the card (<see cref="MemberWriting.Number"/>); unique.</summary>
    public required string MemberNumber { get; set; }

    /// <summary>Name, composed, on one line.</summary>
    public required string FullName { get; set; }

    /// <summary>Order of a Vietnamese roster (<see cref="MemberWriting.SortKey"/>): given name first.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>The name folded, for search and duplicates.</summary>
    public string FoldedName { get; set; } = "";

    /// <summary>The folded name with the given name first, for search.</summary>
    public string FoldedGiven { get; set; } = "";

    /// <summary>Telephone number, digits with an optional "+"; null for none.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address; null for none.</summary>
    public string? Email { get; set; }

    /// <summary>Year of birth; null when it is not known.</summary>
    public int? BirthYear { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }
}
