using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>What the editor templates offer to choose from: terms, items, users, files. Editors' desk only.</summary>
public sealed class EditorChoices(SiteDb db, DefinitionCache definitions, IHttpContextAccessor http, MediaLists media, MediaPrivacy privacy)
{
    private const int MostOffered = 20;

    /// <summary>The text that the editor typed into the search box of a picker; "" when none.</summary>
    public string Find(FieldEditor editor) => http.HttpContext?.Request is { HasFormContentType: true } request
        ? request.Form[editor.NameOf("Find")].ToString().Trim()
        : "";

    /// <summary>All terms of a taxonomy in tree order; empty when there is no such taxonomy.</summary>
    public async Task<IReadOnlyList<TermChoice>> TermsAsync(string taxonomyId)
    {
        var row = await db.ContentItems.AsNoTracking().FirstOrDefaultAsync(found => found.ContentItemId == taxonomyId && found.Latest);
        var terms = new List<TermChoice>();
        if (row is not null)
        {
            Collect(ContentRows.Read(row).FindPart("TaxonomyPart")?["Terms"], terms, 0);
        }

        return terms;
    }

    /// <summary>The chosen items first, then those that match the search text, or the latest ones.</summary>
    public async Task<IReadOnlyList<PickChoice>> ItemsAsync(FieldEditor editor)
    {
        var chosen = JsonText.TextsOf(editor.Payload, "ContentItemIds");
        var known = await db.ContentItems.AsNoTracking().Where(row => row.Latest && chosen.Contains(row.ContentItemId))
            .Select(row => new { row.ContentItemId, row.DisplayText, row.ContentType }).ToListAsync();
        var find = VietnameseText.Fold(Find(editor));
        var types = ContentPickerField.Types(editor.Field, definitions.Current).Select(type => type.Name).ToList();
        var self = editor.Item.ContentItemId;
        var offered = await db.ContentItems.AsNoTracking()
            .Where(row => row.Latest && types.Contains(row.ContentType) && row.ContentItemId != self && !chosen.Contains(row.ContentItemId))
            .Where(row => find == "" || row.FoldedText.Contains(find))
            .OrderByDescending(row => row.ModifiedUtc).Take(MostOffered)
            .Select(row => new { row.ContentItemId, row.DisplayText, row.ContentType }).ToListAsync();
        return
        [
            .. chosen.Select(id => known.FirstOrDefault(row => row.ContentItemId == id) is { } row
                ? new PickChoice(id, Named(row.DisplayText), definitions.Current.TypeOrEmpty(row.ContentType).DisplayName, true)
                : new PickChoice(id, id, T("không còn trên trang"), true)),
            .. offered.Select(row => new PickChoice(row.ContentItemId, Named(row.DisplayText), definitions.Current.TypeOrEmpty(row.ContentType).DisplayName, false)),
        ];
    }

    /// <summary>Id of the item of that type and title, with or without accents, or null.</summary>
    public Task<string?> FindAsync(string type, string title, CancellationToken cancel)
    {
        var folded = VietnameseText.Fold(title);
        return db.ContentItems.AsNoTracking().Where(row => row.Latest && row.ContentType == type && row.FoldedText == folded)
            .OrderByDescending(row => row.ModifiedUtc).Select(row => row.ContentItemId).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The chosen users first, then those that match the search text.</summary>
    public async Task<IReadOnlyList<PickChoice>> UsersAsync(FieldEditor editor)
    {
        var chosen = JsonText.TextsOf(editor.Payload, "UserIds");
        var names = JsonText.TextsOf(editor.Payload, "UserNames");
        var find = Find(editor).ToUpperInvariant();
        var users = db.Set<SiteUser>().AsNoTracking();
        var roles = editor.Field.Kind.Texts("DisplayedRoles").Select(role => role.ToUpperInvariant()).ToList();
        if (roles.Count > 0 && !editor.Field.Kind.Flag("DisplayAllUsers", fallback: true))
        {
            users = users.Where(user => db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && roles.Contains(role.NormalizedName!))));
        }

        var offered = await users.Where(user => !chosen.Contains(user.Id) && (find == "" || user.NormalizedUserName!.Contains(find)))
            .OrderBy(user => user.NormalizedUserName).Take(MostOffered).Select(user => new { user.Id, user.UserName }).ToListAsync();
        var known = await db.Set<SiteUser>().AsNoTracking().Where(user => chosen.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.UserName);
        return
        [
            .. chosen.Select((id, index) => new PickChoice(id, known.GetValueOrDefault(id) ?? (index < names.Count ? names[index] : id), known.ContainsKey(id) ? "" : T("không còn tài khoản"), true)),
            .. offered.Select(user => new PickChoice(user.Id, user.UserName ?? user.Id, "", false)),
        ];
    }

    /// <summary>The owner of an item and the users who could own it.</summary>
    public async Task<IReadOnlyList<PickChoice>> OwnersAsync(string? owner)
    {
        var users = await db.Set<SiteUser>().AsNoTracking().OrderBy(user => user.NormalizedUserName).Take(200).Select(user => new { user.Id, user.UserName }).ToListAsync();
        var choices = users.Select(user => new PickChoice(user.Id, user.UserName ?? user.Id, "", user.Id == owner)).ToList();
        if (owner is { Length: > 0 } && choices.All(choice => !choice.IsChosen))
        {
            choices.Insert(0, new PickChoice(owner, T($"{owner} (không còn tài khoản)"), "", true));
        }

        return choices;
    }

    /// <summary>Items that a menu may lead to: the chosen one and those with a page, by title.</summary>
    public async Task<IReadOnlyList<PickChoice>> PagesAsync(string chosen)
    {
        var types = definitions.Current.Types.Where(type => type.Listable).Select(type => type.Name).ToList();
        var rows = await db.ContentItems.AsNoTracking()
            .Where(row => row.Latest && (row.ContentItemId == chosen || (types.Contains(row.ContentType) && row.Path != null)))
            .OrderBy(row => row.ContentItemId == chosen ? 0 : 1).ThenBy(row => row.ContentType == "Page" || row.ContentType == "Section" ? 0 : 1).ThenBy(row => row.SortKey)
            .Take(200).Select(row => new { row.ContentItemId, row.DisplayText, row.ContentType }).ToListAsync();
        return [.. rows.Select(row => new PickChoice(row.ContentItemId, Named(row.DisplayText), definitions.Current.TypeOrEmpty(row.ContentType).DisplayName, row.ContentItemId == chosen))];
    }

    /// <summary>Files uploaded last whose kind the field accepts, newest first.</summary>
    public async Task<IReadOnlyList<MediaFile>> RecentFilesAsync(ContentFieldDefinition field)
    {
        var allowed = field.Kind.Texts("AllowedExtensions").Select(extension => "." + extension.TrimStart('.')).ToList();
        var files = await (await media.VisibleAsync(http.HttpContext?.User ?? new ClaimsPrincipal())).OrderByDescending(file => file.UploadedUtc).ThenByDescending(file => file.Path).Take(200).ToListAsync();
        return [.. files.Where(file => allowed.Count == 0 || allowed.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase)).Take(60)];
    }

    /// <summary>Files of the library by path.</summary>
    public async Task<IReadOnlyDictionary<string, MediaFile>> FilesAsync(IEnumerable<string> paths)
    {
        var wanted = paths.Select(path => path.TrimStart('/')).Where(path => privacy.Of(path) is null).ToList();
        return await db.Set<MediaFile>().AsNoTracking().Where(file => wanted.Contains(file.Path)).ToDictionaryAsync(file => file.Path);
    }

    private static string Named(string text) => text.Length > 0 ? text : T("(không có tiêu đề)");

    private static void Collect(JsonNode? array, List<TermChoice> terms, int depth)
    {
        if (array is not JsonArray items || depth > 8)
        {
            return;
        }

        foreach (var json in items.OfType<JsonObject>())
        {
            var children = json["Terms"] is JsonArray { Count: > 0 };
            terms.Add(new TermChoice(JsonText.TextOf(json, "ContentItemId") ?? "", JsonText.TextOf(json, "DisplayText") ?? "", depth, children));
            Collect(json["Terms"], terms, depth + 1);
        }
    }
}
