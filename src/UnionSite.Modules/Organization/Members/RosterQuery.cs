using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Members;

/// <summary>Which page of which roster.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="WithBelow">True with everything that is below it on the day.</param>
/// <param name="Day">Who is a member on this day.</param>
/// <param name="Words">A name or a part of one, or a card number; accents and case do not matter. "" for everybody.</param>
/// <param name="After">The member after whom the page begins; null for the first page.</param>
internal sealed record RosterQuery(UnitNode Unit, bool WithBelow, DateOnly Day, string Words = "", long? After = null);
