using System.Globalization;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// Makes the filters of a list from the type's definition: every field whose settings say ListFilterSettings { Filter: true },
/// and the year of publication for types without a year of their own. Options are what the public items really hold.
/// </summary>
public sealed class ListFilters(PublishedContent published, TermCache terms)
{
    private const int MaxOptions = 100;

    /// <summary>True when lists are to be filtered by the field.</summary>
    public static bool IsFilter(ContentFieldDefinition field) => field.Reader("ListFilterSettings").Flag("Filter");

    /// <summary>The filters of a type's list, with what the address chose.</summary>
    public async Task<IReadOnlyList<ListFilter>> ForAsync(ContentTypeDefinition type, IQueryCollection asked, Reader reader, CancellationToken cancel)
    {
        var found = new List<ListFilter>();
        foreach (var attachment in type.Parts)
        {
            foreach (var field in attachment.Part.Fields.Where(IsFilter))
            {
                var name = NameOf(field);
                if (found.Any(filter => filter.Name == name))
                {
                    continue;
                }

                var options = await OptionsAsync(type.Name, $"{attachment.Name}.{field.Name}", field, reader, cancel);
                Add(found, name, LabelOf(field), options, asked);
            }
        }

        if (!found.Any(filter => filter.Name == "nam") && !type.Parts.SelectMany(part => part.Part.Fields).Any(field => field.FieldType == "DateTimeField")
            && await published.SpanAsync(type.Name, reader, cancel) is { } span)
        {
            var first = HanoiTime.FromUtc(span.First).Year;
            var last = HanoiTime.FromUtc(span.Last).Year;
            var years = Enumerable.Range(0, Math.Min(last - first + 1, MaxOptions)).Select(back => last - back)
                .Select(year => new ListOption(Whole(year), Whole(year), new ListCondition(null, year)));
            Add(found, "nam", "Năm", [.. years], asked);
        }

        return found;
    }

    // A filter with one option narrows nothing; it stays only while the address uses it.
    private static void Add(List<ListFilter> found, string name, string label, IReadOnlyList<ListOption> options, IQueryCollection asked)
    {
        var chosen = VietnameseText.Compose(asked[name]).Trim();
        chosen = chosen.Length <= 128 ? chosen : chosen[..128];
        if (options.Count > 1 || chosen.Length > 0)
        {
            found.Add(new ListFilter(name, label, options, chosen));
        }
    }

    private static string NameOf(ContentFieldDefinition field) => IsYear(field) ? "nam" : VietnameseText.Slug(field.DisplayName);

    private static string LabelOf(ContentFieldDefinition field) => IsYear(field) ? "Năm" : field.DisplayName;

    private static bool IsYear(ContentFieldDefinition field) => field.FieldType is "DateField" || (field.FieldType == "NumericField" && field.Name.EndsWith("Year", StringComparison.Ordinal));

    private async Task<IReadOnlyList<ListOption>> OptionsAsync(string type, string path, ContentFieldDefinition field, Reader reader, CancellationToken cancel)
    {
        var values = await published.ValuesAsync(type, path, reader, cancel);
        switch (field.FieldType)
        {
            case "DateField":
                return [.. values.Select(value => value.Value.Length >= 4 && int.TryParse(value.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)
                    .Where(year => year > 0).Distinct().OrderDescending().Take(MaxOptions)
                    .Select(year => new ListOption(Whole(year), Whole(year), new ListCondition(FieldFilter.InYear(path, year), null)))];
            case "TaxonomyField":
                var known = await terms.AllAsync(cancel);
                return Sorted(values.Where(value => known.ContainsKey(value.Value)).Select(value => (value.Value, known[value.Value].Name)), path);
            case "NumericField":
                // A year is no quantity: "2026", not "2.026".
                return [.. values.OrderByDescending(value => value.Value, StringComparer.Ordinal).Take(MaxOptions)
                    .Select(value => (value.Value, Shown: IsYear(field) ? value.Shown.Replace(".", "", StringComparison.Ordinal) : value.Shown))
                    .Select(value => new ListOption(value.Shown, value.Shown, new ListCondition(FieldFilter.Is(path, value.Value), null)))];
            default:
                var options = field.Reader("TextFieldPredefinedListEditorSettings").Objects("Options");
                return Sorted(values.Select(value => (value.Value, Label(options, value.Value, value.Shown))), path);
        }
    }

    private static string Label(IReadOnlyList<System.Text.Json.Nodes.JsonObject> options, string value, string shown)
    {
        var option = options.FirstOrDefault(option => JsonText.TextOf(option, "value") is { } text
            && (text == shown || text == value || VietnameseText.Fold(text) == value));
        return JsonText.TextOf(option, "name") ?? shown;
    }

    private static List<ListOption> Sorted(IEnumerable<(string Value, string Text)> values, string path) =>
        [.. values.Where(value => value.Text.Length > 0)
            .Select(value => new ListOption(VietnameseText.Slug(value.Text), value.Text, new ListCondition(FieldFilter.Is(path, value.Value), null)))
            .Where(option => option.Value.Length > 0)
            .DistinctBy(option => option.Value)
            .OrderBy(option => option.Text, Comparer<string>.Create(VietnameseText.Compare))
            .Take(MaxOptions)];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
