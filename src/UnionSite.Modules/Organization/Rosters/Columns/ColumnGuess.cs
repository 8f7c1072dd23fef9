namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>Proposes what each column holds: as the unit decided last time, else by its heading.</summary>
internal static class ColumnGuess
{
    /// <summary>A field for each column.</summary>
    /// <param name="headings">Headings.</param>
    /// <param name="remembered">Fields by bare heading, of the unit's last import.</param>
    /// <param name="hasUnitsBelow">False for a unit without units below: its column "Đơn vị" names departments.</param>
    public static List<RosterField> Of(IReadOnlyList<string> headings, IReadOnlyDictionary<string, RosterField> remembered, bool hasUnitsBelow)
    {
        var fields = new RosterField[headings.Count];
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (fields[i] == RosterField.None && FieldOf(headings[i], pass, remembered, hasUnitsBelow) is var field && (field == RosterField.BirthDate || Array.IndexOf(fields, field) < 0))
                {
                    fields[i] = field;
                }
            }
        }

        // A name is in one column or in two.
        if (Array.IndexOf(fields, RosterField.FullName) < 0 && Array.IndexOf(fields, RosterField.FamilyName) < 0 && Array.IndexOf(fields, RosterField.GivenName) is >= 0 and var alone)
        {
            fields[alone] = RosterField.FullName;
        }
        else if (Array.IndexOf(fields, RosterField.FullName) is >= 0 and var full && Array.IndexOf(fields, RosterField.GivenName) >= 0)
        {
            // "Họ và tên" beside "Tên" holds the names before the given one.
            fields[full] = Array.IndexOf(fields, RosterField.FamilyName) >= 0 ? RosterField.None : RosterField.FamilyName;
        }

        return [.. fields];
    }

    private static RosterField FieldOf(string heading, int pass, IReadOnlyDictionary<string, RosterField> remembered, bool hasUnitsBelow)
    {
        if (pass == 0)
        {
            return remembered.GetValueOrDefault(HeaderWords.Bare(heading));
        }

        var field = HeaderWords.FieldOf(heading, out var isExact);
        return (isExact || pass == 2) && (field != RosterField.Unit || hasUnitsBelow) && !remembered.ContainsKey(HeaderWords.Bare(heading)) ? field : RosterField.None;
    }
}
