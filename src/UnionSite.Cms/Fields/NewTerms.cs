using System.Security.Claims;
using System.Text.Json.Nodes;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>
/// Terms that an editor types instead of choosing them. A name that the taxonomy has, with or without accents, is that term;
/// a new one is added to the taxonomy once, however often and by however many editors at once the form is sent.
/// </summary>
public sealed class NewTerms(SiteDb db, ContentEditor editor, ContentModel model, PermissionCheck check, AuditLog audit)
{
    /// <summary>Name of the input below the field's path.</summary>
    public const string Member = "NewTerms";

    private const int Most = 20;
    private const int Longest = 100;
    private const int Attempts = 4;
    private const int Deepest = 8;

    /// <summary>Whether the user may add terms to the taxonomy.</summary>
    public async Task<bool> MayAsync(ClaimsPrincipal user, string taxonomyId) => taxonomyId.Length > 0 && await check.HasAsync(user, "ManageTaxonomy");

    /// <summary>The names in a typed text, each once.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(VietnameseText.OneLine).DistinctBy(VietnameseText.Fold)];

    /// <summary>Makes what is new and chooses all; problems go to the value's errors.</summary>
    /// <param name="value">The field.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="user">Who typed it.</param>
    /// <param name="cancel">Stops the work before it is committed.</param>
    public async Task AddAsync(FieldValue value, string typed, ClaimsPrincipal user, CancellationToken cancel)
    {
        var names = Split(typed);
        if (names.Count == 0)
        {
            return;
        }

        var taxonomy = TaxonomyField.Taxonomy(value.Field);
        if (!TaxonomyField.IsOpen(value.Field) || !await MayAsync(user, taxonomy))
        {
            value.Refuse(T("Bạn không được thêm mục mới ở đây; hãy chọn trong các mục đã có."));
        }
        else if (names.Count > Most || names.Any(name => name.Length > Longest || name.Any(char.IsControl) || name.Contains('<', StringComparison.Ordinal)))
        {
            value.Refuse(T($"Mỗi lần thêm nhiều nhất {Most} mục, mỗi mục dài nhất {Longest} ký tự và không có dấu <."));
        }
        else if (await FindOrMakeAsync(taxonomy, names, user.Identity?.Name ?? "", value, cancel) is { } found)
        {
            Choose(value, taxonomy, found);
        }
    }

    private static void Choose(FieldValue value, string taxonomy, IReadOnlyList<(string Id, string Name)> found)
    {
        var ids = JsonText.TextsOf(value.Payload, "TermContentItemIds").ToList();
        var names = JsonText.TextsOf(value.Payload, "TagNames").ToList();
        foreach (var (id, name) in found.Where(term => !ids.Contains(term.Id)))
        {
            if (TaxonomyField.Unique(value.Field))
            {
                ids.Clear();
                names.Clear();
            }

            ids.Add(id);
            names.Add(name);
        }

        value.Payload["TaxonomyContentItemId"] = taxonomy;
        value.Payload["TermContentItemIds"] = new JsonArray([.. ids.Select(id => (JsonNode?)id)]);
        value.Payload["TagNames"] = new JsonArray([.. names.Select(name => (JsonNode?)name)]);
    }

    private async Task<IReadOnlyList<(string Id, string Name)>?> FindOrMakeAsync(string taxonomyId, IReadOnlyList<string> names, string by, FieldValue value, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await editor.LatestAsync(taxonomyId, cancel: cancel) is not { } taxonomy)
            {
                value.Refuse(T("Bảng phân loại của ô này không còn."));
                return null;
            }

            var known = new List<(string Id, string Name)>();
            Collect(taxonomy.FindPart("TaxonomyPart")?["Terms"], known, 0);
            var made = names.Where(name => known.TrueForAll(term => VietnameseText.Fold(term.Name) != VietnameseText.Fold(name))).ToList();
            if (made.Count == 0)
            {
                return [.. names.Select(name => known.First(term => VietnameseText.Fold(term.Name) == VietnameseText.Fold(name)))];
            }

            var result = await MakeAsync(taxonomy, made, by, cancel);
            // Somebody else changed the taxonomy meanwhile, perhaps by the same name: look again.
            if (!result.IsDone && (result.Status != EditStatus.Stale || attempt >= Attempts))
            {
                value.Refuse(T($"Không thêm được mục mới: {string.Join(" ", result.Errors.Select(error => error.Message))}"));
                return null;
            }
        }
    }

    private async Task<EditResult> MakeAsync(ContentItem taxonomy, List<string> names, string by, CancellationToken cancel)
    {
        var part = taxonomy.Part("TaxonomyPart");
        if (part["Terms"] is not JsonArray terms)
        {
            part["Terms"] = terms = [];
        }

        foreach (var name in names)
        {
            var term = model.New(JsonText.TextOf(part, "TermContentType") ?? "");
            term.DisplayText = name;
            term.Part("TitlePart")["Title"] = name;
            term.Part("TermPart")["TaxonomyContentItemId"] = taxonomy.ContentItemId;
            term.ContentItemVersionId = ContentIds.New();
            terms.Add((JsonNode)term.ToJson());
        }

        // A draft of somebody else is not made public by the way: its terms wait with it.
        var result = taxonomy.Published
            ? await editor.PublishAsync(taxonomy, taxonomy.EditToken, by, cancel: cancel)
            : await editor.SaveDraftAsync(taxonomy, taxonomy.EditToken, by, cancel);
        if (result.IsDone)
        {
            audit.Add("TermsAdded", by, taxonomy.ContentItemId, $"Đã thêm vào “{taxonomy.DisplayText}”: {string.Join(", ", names)}.");
            await db.SaveChangesAsync(cancel);
        }

        return result;
    }

    private static void Collect(JsonNode? array, List<(string Id, string Name)> terms, int depth)
    {
        foreach (var json in depth > Deepest ? [] : (array as JsonArray ?? []).OfType<JsonObject>())
        {
            terms.Add((JsonText.TextOf(json, "ContentItemId") ?? "", JsonText.TextOf(json, "DisplayText") ?? ""));
            Collect(json["Terms"], terms, depth + 1);
        }
    }
}
