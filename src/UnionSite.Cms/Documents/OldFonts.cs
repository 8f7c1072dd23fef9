namespace UnionSite.Cms.Documents;

/// <summary>For other rooms: text in the encodings of before Unicode (TCVN3, VNI) is found and converted.</summary>
public static class OldFonts
{
    /// <summary>Converts the lines that are in an old encoding; a text in Unicode comes back as it is.</summary>
    /// <returns>The text, and "TCVN3", "VNI" or "" when nothing was converted. Lines stay lines.</returns>
    public static (string Text, string Encoding) Convert(string text)
    {
        var result = LegacyText.Convert(text);
        return (result.Text, result.Encoding);
    }
}
