namespace UnionSite.Modules.Organization.Members;

/// <summary>One page of a roster.</summary>
/// <param name="Rows">Lines in Vietnamese order, given name first.</param>
/// <param name="Next">The member after whom the next page begins; null on the last one.</param>
/// <param name="Members">Members of the whole roster on the day, whatever is searched for.</param>
/// <param name="IsCut">True when a search found more than it goes through: more letters find the rest.</param>
internal sealed record RosterPage(IReadOnlyList<RosterRow> Rows, long? Next, int Members, bool IsCut);
