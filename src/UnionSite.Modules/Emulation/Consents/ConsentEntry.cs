namespace UnionSite.Modules.Emulation.Consents;

/// <summary>What an editor writes of a person, checked.</summary>
/// <param name="PersonId">0 for somebody new.</param>
/// <param name="Version">The version that the editor saw.</param>
/// <param name="Name">Name as the text writes it.</param>
/// <param name="IsMain">True for the person who is honoured.</param>
/// <param name="Way">"paper", "recorded", or "" when nobody has asked.</param>
/// <param name="ConsentOn">Day of the consent.</param>
/// <param name="ConsentText">Its words.</param>
/// <param name="Pictures">Library paths of pictures that show the person.</param>
internal sealed record ConsentEntry(long PersonId, int Version, string Name, bool IsMain, string Way, DateOnly? ConsentOn, string ConsentText, IReadOnlyCollection<string> Pictures);
