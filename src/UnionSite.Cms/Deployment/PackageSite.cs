using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes.Steps;
using UnionSite.Cms.Redirects;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Deployment;

/// <summary>The steps of a package that speak of the site and not of items, under the names that stock Orchard uses.</summary>
public sealed class PackageSite(DocumentStore documents, RoleEditor roles, SiteDb db)
{
    /// <summary>Places of secrets that were left out.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>Steps that come before the content.</summary>
    public async Task<IReadOnlyList<JsonObject>> BeforeAsync(ExportChoice choice, CancellationToken cancel)
    {
        var steps = new List<JsonObject>();
        if (choice.Site)
        {
            await SiteAsync(steps, cancel);
        }

        if (choice.Roles)
        {
            steps.Add(await RolesAsync(cancel));
        }

        return steps;
    }

    /// <summary>Steps that come after the content: old paths, first dates, and steps of others that the site keeps.</summary>
    public async Task<IReadOnlyList<JsonObject>> AfterAsync(ExportChoice choice, IReadOnlySet<string> items, CancellationToken cancel)
    {
        var steps = new List<JsonObject>();
        Add(steps, "Redirects", "Redirects", await RedirectsAsync(choice, items, cancel));
        Add(steps, "ListedDates", "Items", await DatesAsync(items, cancel));
        if (choice.Site)
        {
            foreach (var name in await documents.NamesAsync(KeptStep.Prefix, cancel))
            {
                foreach (var step in KeptStep.Written(name, (await documents.ReadAsync(name, cancel)).Json))
                {
                    PackageSecrets.Remove(step, name, Removed);
                    steps.Add(step);
                }
            }
        }

        return steps;
    }

    private static void Add(List<JsonObject> steps, string name, string member, JsonArray list)
    {
        if (list.Count > 0)
        {
            steps.Add(new JsonObject { ["name"] = name, [member] = list });
        }
    }

    private async Task<JsonArray> RedirectsAsync(ExportChoice choice, IReadOnlySet<string> items, CancellationToken cancel)
    {
        var redirects = new JsonArray();
        foreach (var path in await db.Paths.AsNoTracking().Where(path => !path.IsCurrent && !path.IsReserved).OrderBy(path => path.Path).ToListAsync(cancel))
        {
            if (items.Contains(path.ContentItemId))
            {
                var json = new JsonObject { ["From"] = path.Path, ["ContentItemId"] = path.ContentItemId };
                if (path.ContainedItemId is not null)
                {
                    json["ContainedItemId"] = path.ContainedItemId;
                }

                redirects.Add((JsonNode)json);
            }
        }

        if (choice.Site)
        {
            foreach (var (from, rule) in (await documents.ReadAsync(RedirectRules.DocumentName, cancel)).Json)
            {
                redirects.Add((JsonNode)new JsonObject { ["From"] = from, ["To"] = rule?["To"]?.DeepClone(), ["Status"] = rule?["Status"]?.DeepClone() });
            }
        }

        return redirects;
    }

    private async Task<JsonArray> DatesAsync(IReadOnlySet<string> items, CancellationToken cancel)
    {
        var dates = await db.ContentItems.AsNoTracking().Where(row => row.Published && row.ListedUtc != null && row.ListedUtc < row.PublishedUtc)
            .OrderBy(row => row.ContentItemId).Select(row => new { row.ContentItemId, row.ListedUtc }).ToListAsync(cancel);
        return new JsonArray([.. dates.Where(row => items.Contains(row.ContentItemId)).Select(row => (JsonNode)new JsonObject
        {
            ["ContentItemId"] = row.ContentItemId,
            ["ListedUtc"] = row.ListedUtc!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        })]);
    }

    private async Task SiteAsync(List<JsonObject> steps, CancellationToken cancel)
    {
        var (features, _) = await documents.ReadAsync(SiteFeatures.DocumentName, cancel);
        if (features.Count > 0)
        {
            steps.Add(new JsonObject { ["name"] = "feature", ["enable"] = features["Enabled"]?.DeepClone() ?? new JsonArray(), ["disable"] = features["Disabled"]?.DeepClone() ?? new JsonArray() });
        }

        var (themes, _) = await documents.ReadAsync(SiteThemes.DocumentName, cancel);
        if (themes.Count > 0)
        {
            steps.Add(new JsonObject { ["name"] = "themes", ["site"] = JsonText.TextOf(themes, "Site") ?? "", ["admin"] = JsonText.TextOf(themes, "Admin") ?? "" });
        }

        await SettingsAsync(steps, cancel);
        var (definitions, _) = await documents.ReadAsync(DefinitionStore.DocumentName, cancel);
        if (definitions.Count > 0)
        {
            steps.Add(new JsonObject
            {
                ["name"] = "ContentDefinition",
                ["ContentTypes"] = definitions["ContentTypes"]?.DeepClone() ?? new JsonArray(),
                ["ContentParts"] = definitions["ContentParts"]?.DeepClone() ?? new JsonArray(),
            });
        }

        await ListedAsync(steps, SiteDocuments.MediaProfiles, "MediaProfiles", "MediaProfiles", json => json.DeepClone(), cancel);
        await ListedAsync(steps, SiteDocuments.Layers, "layers", "Layers", Values, cancel);
        await ListedAsync(steps, SiteDocuments.Sitemaps, "Sitemaps", "data", Values, cancel);
        await ListedAsync(steps, SiteDocuments.AdminMenus, "AdminMenu", "data", json => json["AdminMenus"]?.DeepClone() ?? new JsonArray(), cancel);
    }

    private async Task SettingsAsync(List<JsonObject> steps, CancellationToken cancel)
    {
        var (bag, _) = await documents.ReadAsync(SettingsStore.DocumentName, cancel);
        PackageSecrets.Remove(bag, "settings", Removed);
        var settings = new JsonObject { ["name"] = "settings" };
        var custom = new JsonObject { ["name"] = "custom-settings" };
        foreach (var (key, value) in bag.Where(member => member.Key != "name"))
        {
            // The content item of a settings type lies in the bag under the type's name.
            (value is JsonObject item && JsonText.TextOf(item, "ContentType") == key ? custom : settings)[key] = value?.DeepClone();
        }

        steps.AddRange(new[] { settings, custom }.Where(step => step.Count > 1));
    }

    private async Task ListedAsync(List<JsonObject> steps, string document, string name, string member, Func<JsonObject, JsonNode> write, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(document, cancel);
        if (json.Count > 0)
        {
            steps.Add(new JsonObject { ["name"] = name, [member] = write(json) });
        }
    }

    private static JsonArray Values(JsonObject json) => new([.. json.Select(member => member.Value?.DeepClone())]);

    // Names and permissions alone: who holds a role, and every other claim, stays here.
    private async Task<JsonObject> RolesAsync(CancellationToken cancel)
    {
        var list = new JsonArray();
        foreach (var role in await roles.AllAsync(cancel))
        {
            var held = await roles.HeldAsync(role.Id, cancel);
            list.Add((JsonNode)new JsonObject
            {
                ["Name"] = role.Name,
                ["Description"] = role.Description,
                ["Permissions"] = new JsonArray([.. held.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]),
            });
        }

        return new JsonObject { ["name"] = "Roles", ["Roles"] = list };
    }
}
