using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>Reads a posted form: text composed to NFC, line ends unified, ends trimmed.</summary>
public sealed class PostedForm(IFormCollection form)
{
    /// <summary>The files that came with the form.</summary>
    public IFormFileCollection Files => form.Files;

    /// <summary>Names of all posted values.</summary>
    public IEnumerable<string> Names => form.Keys;

    /// <summary>The last value of that name; "" when absent.</summary>
    public string Text(string name) => form.TryGetValue(name, out var values) && values.Count > 0 ? Clean(values[^1]) : "";

    /// <summary>All values of that name, empty ones left out.</summary>
    public IReadOnlyList<string> Texts(string name) => form.TryGetValue(name, out var values)
        ? [.. values.Select(Clean).Where(text => text.Length > 0)]
        : [];

    /// <summary>True when the name was posted at all.</summary>
    public bool Has(string name) => form.ContainsKey(name);

    /// <summary>True when a check box of that name is ticked (it posts "true"; the hidden twin posts "false").</summary>
    public bool Ticked(string name) => Texts(name).Contains("true", StringComparer.OrdinalIgnoreCase);

    private static string Clean(string? text) =>
        VietnameseText.Compose(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal).Trim();
}
