namespace UnionSite.Modules.LegalAdvice;

/// <summary>One cited provision, as the adviser types it.</summary>
internal sealed class Citation
{
    /// <summary>"45/2019/QH14".</summary>
    public string? Law { get; set; }

    /// <summary>"Bộ luật Lao động".</summary>
    public string? LawTitle { get; set; }

    /// <summary>"105".</summary>
    public string? Article { get; set; }

    /// <summary>"khoản 1; điểm a khoản 2".</summary>
    public string? Clause { get; set; }

    /// <summary>The provision's own words.</summary>
    public string? Quote { get; set; }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => new[] { Law, LawTitle, Article, Clause, Quote }.All(string.IsNullOrWhiteSpace);

    /// <summary>All words of it.</summary>
    public string AllText => string.Join('\n', Law, LawTitle, Article, Clause, Quote);
}
