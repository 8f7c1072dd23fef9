using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>A row of a roster, read by its columns.</summary>
internal sealed class SentRow
{
    /// <summary>Row of the file.</summary>
    public required int Line { get; init; }

    /// <summary>Number of the card as it is stored; "" for none.</summary>
    public string Number { get; set; } = "";

    /// <summary>Name as it is stored.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name folded.</summary>
    public string Folded { get; set; } = "";

    /// <summary>Telephone number; "" for none.</summary>
    public string Phone { get; set; } = "";

    /// <summary>E-mail address; "" for none.</summary>
    public string Email { get; set; } = "";

    /// <summary>Year of birth; null for none.</summary>
    public int? BirthYear { get; set; }

    /// <summary>The unit; 0 when it was not found.</summary>
    public long UnitId { get; set; }

    /// <summary>What is wrong.</summary>
    public List<PlanFault> Faults { get; } = [];

    /// <summary>What else the reader should know.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The values for the rules, with a stand-in for a missing number.</summary>
    public MemberValues Values(string number) => new(number, Name, Phone, Email, BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
