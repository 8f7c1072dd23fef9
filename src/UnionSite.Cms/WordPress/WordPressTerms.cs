using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.WordPress;

/// <summary>
/// Lays the categories and tags of an export over the taxonomies of the site: a name that is there already, with or without
/// accents, is that term; the others are added below their parent.
/// </summary>
internal sealed class WordPressTerms(SiteDb db, DefinitionCache definitions)
{
    /// <summary>Field of an article that holds its category.</summary>
    public const string CategoryField = "Category";

    /// <summary>Field of an article that holds its tags; added to the type when an export has tags.</summary>
    public const string TagField = "Tags";

    private const string Part = WordPressConverter.ArticleType;
    private const string TermType = "Category";

    private static readonly string TagTaxonomy = ContentIds.From("wordpress|taxonomy|tags");
    private static readonly string CategoryTaxonomy = ContentIds.From("wordpress|taxonomy|categories");

    private readonly Dictionary<string, (string Taxonomy, string Id, string Name)> _terms = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _changed = [];

    /// <summary>Steps that must run before the articles: the field for tags, and the taxonomies with their new terms.</summary>
    public async Task<IReadOnlyList<JsonObject>> StepsAsync(IReadOnlyCollection<WxrTerm> terms, CancellationToken cancel)
    {
        var steps = new List<JsonObject>();
        foreach (var (domain, field, label, fallback) in new[] { ("category", CategoryField, "Chuyên mục", CategoryTaxonomy), ("post_tag", TagField, "Thẻ", TagTaxonomy) })
        {
            var wanted = terms.Where(term => term.Domain == domain).ToList();
            if (wanted.Count == 0)
            {
                continue;
            }

            var known = definitions.Current.Part(Part)?.Field(field) is { FieldType: "TaxonomyField" } defined ? TaxonomyField.Taxonomy(defined) : "";
            var taxonomy = known.Length > 0 ? known : fallback;
            if (known.Length == 0)
            {
                steps.Add(Definition(field, label, taxonomy));
            }

            await LayAsync(taxonomy, label, domain, wanted, cancel);
        }

        if (_changed.Count > 0)
        {
            steps.Add(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. _changed]) });
        }

        return steps;
    }

    /// <summary>The payload of a taxonomy field, or null when none of the terms is known.</summary>
    public JsonObject? Field(string domain, IEnumerable<WxrTerm> terms)
    {
        var found = terms.Select(term => _terms.TryGetValue(Key(domain, term.Name), out var known) ? known : default).Where(term => term.Id is not null).DistinctBy(term => term.Id).ToList();
        return found.Count == 0 ? null : new JsonObject
        {
            ["TaxonomyContentItemId"] = found[0].Taxonomy,
            ["TermContentItemIds"] = new JsonArray([.. found.Select(term => (JsonNode)term.Id)]),
            ["TagNames"] = new JsonArray([.. found.Select(term => (JsonNode)term.Name)]),
        };
    }

    private async Task LayAsync(string taxonomy, string label, string domain, List<WxrTerm> wanted, CancellationToken cancel)
    {
        var row = await db.ContentItems.AsNoTracking().Where(row => row.ContentItemId == taxonomy && (row.Latest || row.Published)).OrderByDescending(row => row.Latest).FirstOrDefaultAsync(cancel);
        var item = row is null ? New(taxonomy, label) : ContentRows.Read(row);
        var part = item.Part("TaxonomyPart");
        if (part["Terms"] is not JsonArray list)
        {
            part["Terms"] = list = [];
        }

        var places = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        Collect(list, taxonomy, domain, places);
        var added = false;
        foreach (var term in Ordered(wanted))
        {
            var name = VietnameseText.OneLine(term.Name);
            if (name.Length == 0 || _terms.ContainsKey(Key(domain, name)))
            {
                continue;
            }

            var parent = wanted.Find(other => other.Slug == term.Parent && term.Parent.Length > 0);
            var json = Term(JsonText.TextOf(part, "TermContentType") ?? TermType, taxonomy, domain, name.Length > 100 ? name[..100] : name, term.Description);
            var place = parent is not null && places.TryGetValue(Key(domain, parent.Name), out var above) ? Children(above) : list;
            place.Add((JsonNode)json);
            places[Key(domain, name)] = json;
            _terms[Key(domain, name)] = (taxonomy, JsonText.TextOf(json, "ContentItemId")!, name);
            added = true;
        }

        if (added)
        {
            item.ContentItemVersionId = ContentIds.From(taxonomy + "|" + JsonText.Write(item.Content));
            (item.Latest, item.Published) = (true, true);
            var written = item.ToJson();
            // Its moment is that of the run: the terms come now.
            written.Remove("ModifiedUtc");
            _changed.Add(written);
        }
    }

    // Parents before children, whatever their order in the file; a circle of parents ends by itself.
    private static IEnumerable<WxrTerm> Ordered(List<WxrTerm> terms)
    {
        int Depth(WxrTerm term)
        {
            var depth = 0;
            for (var parent = term.Parent; parent.Length > 0 && depth < 8; depth++)
            {
                parent = terms.Find(other => other.Slug == parent)?.Parent ?? "";
            }

            return depth;
        }

        return terms.OrderBy(Depth);
    }

    private void Collect(JsonArray list, string taxonomy, string domain, Dictionary<string, JsonObject> places, int depth = 0)
    {
        foreach (var term in list.OfType<JsonObject>())
        {
            var name = JsonText.TextOf(term, "DisplayText") ?? "";
            _terms.TryAdd(Key(domain, name), (taxonomy, JsonText.TextOf(term, "ContentItemId") ?? "", name));
            places.TryAdd(Key(domain, name), term);
            if (term["Terms"] is JsonArray children && depth < 8)
            {
                Collect(children, taxonomy, domain, places, depth + 1);
            }
        }
    }

    private static JsonArray Children(JsonObject term)
    {
        if (term["Terms"] is not JsonArray children)
        {
            term["Terms"] = children = [];
        }

        return children;
    }

    private static ContentItem New(string id, string label)
    {
        var item = new ContentItem { ContentItemId = id, ContentType = "Taxonomy", DisplayText = label + " (WordPress)" };
        item.Part("TitlePart")["Title"] = item.DisplayText;
        item.Part("TaxonomyPart")["TermContentType"] = TermType;
        return item;
    }

    private static JsonObject Term(string type, string taxonomy, string domain, string name, string description)
    {
        var id = ContentIds.From($"wordpress|term|{taxonomy}|{Key(domain, name)}");
        var json = new JsonObject
        {
            ["ContentItemId"] = id,
            ["ContentItemVersionId"] = ContentIds.From(id + "|version"),
            ["ContentType"] = type,
            ["DisplayText"] = name,
            ["Latest"] = false,
            ["Published"] = false,
            ["TitlePart"] = new JsonObject { ["Title"] = name },
            ["TermPart"] = new JsonObject { ["TaxonomyContentItemId"] = taxonomy },
        };
        if (SafeHtml.PlainText(description) is { Length: > 0 } text && type == TermType)
        {
            json[TermType] = new JsonObject { ["Description"] = new JsonObject { ["Text"] = VietnameseText.OneLine(text) } };
        }

        return json;
    }

    private static JsonObject Definition(string field, string label, string taxonomy) => new()
    {
        ["name"] = "ContentDefinition",
        ["ContentParts"] = new JsonArray(new JsonObject
        {
            ["Name"] = Part,
            ["Settings"] = new JsonObject(),
            ["ContentPartFieldDefinitionRecords"] = new JsonArray(new JsonObject
            {
                ["FieldName"] = "TaxonomyField",
                ["Name"] = field,
                ["Settings"] = new JsonObject
                {
                    ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = label, ["Position"] = "9", ["Editor"] = "Tags" },
                    ["TaxonomyFieldSettings"] = new JsonObject { ["TaxonomyContentItemId"] = taxonomy },
                    ["TaxonomyFieldTagsEditorSettings"] = new JsonObject { ["Open"] = true },
                },
            }),
        }),
    };

    private static string Key(string domain, string name) => domain + "|" + VietnameseText.Fold(VietnameseText.OneLine(name));
}
