using System.Globalization;
using System.Text.Json.Nodes;

namespace UnionSite.Cms.Parts;

/// <summary>
/// The lines of SeoMetaPart's CustomMetaTags: form, checks, reading. Two empty rows always stand at the end; a button makes
/// more of them or takes one away, and posts the whole form, so that no script is needed.
/// </summary>
public static class SeoMetaTags
{
    /// <summary>Name of the list in the payload.</summary>
    public const string Member = "CustomMetaTags";

    /// <summary>Empty rows at the end of the form.</summary>
    public const int BlankRows = 2;

    private const int Most = 50;

    /// <summary>The stored lines.</summary>
    public static IReadOnlyList<SeoMetaTag> Of(JsonObject? payload) =>
        [.. (payload?[Member] as JsonArray ?? []).OfType<JsonObject>().Select(SeoMetaTag.Read)];

    /// <summary>Moves the posted rows into the payload; a row that nobody changed is kept as it was stored.</summary>
    internal static void Bind(PartForm form)
    {
        if (!form.Has(Member + ".Posted"))
        {
            return;
        }

        var stored = (form.Value.Payload[Member] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var press = form.Form.Text(NestedForm.ButtonName).Split('|') is [var verb, var path, var what] && path == $"{form.Value.Path}.{Member}" ? (verb, what) : ("", "");
        var rows = new List<JsonObject>();
        foreach (var index in form.Form.Texts($"{form.Value.Path}.{Member}.Index").Take(Most + BlankRows))
        {
            var row = Posted(form, index);
            // While a button is pressed, empty rows stay: the form comes back as it was left.
            if ((press.Item1.Length == 0 && row.IsEmpty) || (press.Item1 == "remove" && press.Item2 == index))
            {
                continue;
            }

            rows.Add((JsonObject?)stored.FirstOrDefault(known => SeoMetaTag.Read(known) == row)?.DeepClone() ?? row.Write());
        }

        if (rows.Count > 0 || form.Value.Payload.ContainsKey(Member))
        {
            form.Value.Payload[Member] = new JsonArray([.. rows]);
        }
    }

    /// <summary>Checks every line.</summary>
    internal static void Validate(PartValue value)
    {
        if (value.Payload[Member] is not { } list)
        {
            return;
        }

        if (list is not JsonArray rows || rows.Any(row => row is not JsonObject))
        {
            value.Refuse(T("CustomMetaTags phải là danh sách các thẻ."), Member);
            return;
        }

        if (rows.Count > Most)
        {
            value.Refuse(T($"Có {rows.Count} thẻ meta; nhiều nhất là {Most}."), Member);
        }

        foreach (var (row, index) in rows.OfType<JsonObject>().Select((row, index) => (SeoMetaTag.Read(row), index)))
        {
            if (!row.IsEmpty && row.Problem is { } problem)
            {
                value.Refuse(T($"Thẻ meta {index + 1}: {problem}"), string.Create(CultureInfo.InvariantCulture, $"{Member}[{index}]"));
            }
        }
    }

    private static SeoMetaTag Posted(PartForm form, string index)
    {
        string Text(string member) => form.Text($"{Member}[{index}].{member}");
        return new SeoMetaTag(Text("Name"), Text("Property"), Text("Content"), Text("HttpEquiv"), Text("Charset"));
    }
}
