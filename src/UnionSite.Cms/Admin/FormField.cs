namespace UnionSite.Cms.Admin;

/// <summary>Model of the partial "/Admin/FormField.cshtml": one labelled text box with its hint and its problem from the model state.</summary>
/// <param name="Name">Form name, also the key of its problems.</param>
/// <param name="Label">Vietnamese label.</param>
/// <param name="Value">Current value; never given for passwords.</param>
public sealed record FormField(string Name, string Label, string? Value = null)
{
    /// <summary>Input type.</summary>
    public string Type { get; init; } = "text";

    /// <summary>Value of the autocomplete attribute, or null.</summary>
    public string? AutoComplete { get; init; }

    /// <summary>Value of the inputmode attribute, or null.</summary>
    public string? InputMode { get; init; }

    /// <summary>One sentence under the label.</summary>
    public string Hint { get; init; } = "";

    /// <summary>True when the browser should ask for a value.</summary>
    public bool Required { get; init; }

    /// <summary>True for a text of several lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>Element id.</summary>
    public string Id => "o-" + Name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}
