using UnionSite.Cms.Documents;

namespace UnionSite.Cms.RichText;

/// <summary>A pasted text as the site keeps it, and what its editor should know about it.</summary>
/// <param name="Html">Clean HTML, one block on a line.</param>
/// <param name="Encoding">"TCVN3", "VNI", or "" when nothing was converted.</param>
/// <param name="Converted">Texts of an old font, before and after.</param>
/// <param name="Torn">Sentences that stand in two paragraphs.</param>
/// <param name="Dropped">What was left out, each in a Vietnamese sentence.</param>
internal sealed record PasteResult(string Html, string Encoding, IReadOnlyList<LegacyChange> Converted, IReadOnlyList<TornPair> Torn, IReadOnlyList<string> Dropped);
