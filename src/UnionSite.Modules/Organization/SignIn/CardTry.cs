namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Wrong PINs of one code since the last right one. Codes that no card has are counted in the same way.</summary>
internal sealed class CardTry
{
    /// <summary>Keyed hash of the code.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>Tries so far.</summary>
    public int Count { get; set; }

    /// <summary>The last one. UTC.</summary>
    public DateTime LastUtc { get; set; }

    /// <summary>Until then nothing is tried. UTC.</summary>
    public DateTime OpenUtc { get; set; }
}
