namespace UnionSite.Cms.Documents;

/// <summary>A value on the review screen.</summary>
/// <param name="Name">Name of the content type's field, also the form name.</param>
/// <param name="Label">Vietnamese label.</param>
/// <param name="Value">The value in the box: as it was read, or as the editor has changed it.</param>
internal sealed record ReviewField(string Name, string Label, string Value)
{
    /// <summary>How sure the reading was.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The line that it was read from.</summary>
    public string Source { get; init; } = "";

    /// <summary>One sentence under the label.</summary>
    public string Hint { get; init; } = "";

    /// <summary>True for several lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>True when a document cannot be without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Type of the input.</summary>
    public string Type { get; init; } = "text";

    /// <summary>The confidence in words.</summary>
    public string Sureness => Confidence switch
    {
        Confidence.High => T("đọc rõ"),
        Confidence.Fair => T("nên xem lại"),
        Confidence.Low => T("suy ra, cần kiểm tra"),
        _ => T("không tìm thấy"),
    };

    /// <summary>Tone of the badge.</summary>
    public string Tone => Confidence switch
    {
        Confidence.High => "ok",
        Confidence.None => "old",
        _ => "",
    };
}
