using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// AdminMenu, Sitemaps, layers and MediaProfiles: records that the site acts on, kept in one document each, named as the
/// step. A record of the same identity is replaced.
/// </summary>
internal sealed class ListedStep(DocumentStore documents, SiteDb db) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["AdminMenu", "Sitemaps", "layers", "MediaProfiles"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var (name, apply) = step.Report.Name.ToLowerInvariant() switch
        {
            "adminmenu" => (SiteDocuments.AdminMenus, (Action<StepContext, JsonObject>)AdminMenus),
            "sitemaps" => (SiteDocuments.Sitemaps, Sitemaps),
            "layers" => (SiteDocuments.Layers, Layers),
            _ => (SiteDocuments.MediaProfiles, MediaProfiles),
        };
        var (json, _) = await documents.ReadAsync(name, cancel);
        apply(step, json);
        if (await documents.WriteAsync(name, json, step.Run.By, cancel))
        {
            await db.SaveChangesAsync(cancel);
            step.Report.Outcome = StepOutcome.Done;
        }
    }

    private static void AdminMenus(StepContext step, JsonObject json)
    {
        foreach (var (menu, path) in step.Objects("data", step.AnyList("data")))
        {
            // Stock Orchard makes a new menu of one without id each time; here the id belongs to the place in the recipe.
            if (JsonMerge.AnyText(menu, "Id") is not { Length: > 0 })
            {
                menu["Id"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{step.Recipe.Name}|{step.Path}.{path}")))[..32];
            }

            var id = JsonMerge.AnyText(menu, "Id");
            step.Row(List(json, "AdminMenus").OfType<JsonObject>().FirstOrDefault(known => JsonMerge.AnyText(known, "Id") == id), menu, T("Trình đơn bàn biên tập"), JsonMerge.AnyText(menu, "Name") ?? id!);
            ListedDocument.Put(List(json, "AdminMenus"), menu, "Id");
            step.Report.Count(T("trình đơn"));
        }
    }

    private static void Sitemaps(StepContext step, JsonObject json)
    {
        foreach (var (map, path) in step.Objects("data", step.AnyList("data")))
        {
            if (JsonMerge.AnyText(map, "SitemapId") is not { Length: > 0 } id)
            {
                throw step.Fail(path + ".SitemapId", T("thiếu mã của sơ đồ trang."));
            }

            if (JsonMerge.AnyText(map, "Path") is not { Length: > 0 } file || !file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || file.StartsWith('/'))
            {
                throw step.Fail(path + ".Path", T("đường dẫn phải kết thúc bằng “.xml” và không bắt đầu bằng “/”."));
            }

            step.Row(json[id], map, T("Sơ đồ trang"), file);
            json[id] = map.DeepClone();
            step.Report.Count(T("sơ đồ trang"));
        }
    }

    private static void Layers(StepContext step, JsonObject json)
    {
        foreach (var (layer, path) in step.Objects("Layers", step.AnyList("Layers")))
        {
            var name = JsonMerge.AnyText(layer, "Name") ?? "";
            if (name.Length == 0)
            {
                throw step.Fail(path + ".Name", T("thiếu tên của lớp."));
            }

            var merged = json[name]?.DeepClone() as JsonObject ?? new JsonObject { ["Name"] = name, ["Description"] = "" };
            if (JsonMerge.AnyText(layer, "Description") is { Length: > 0 } description)
            {
                merged["Description"] = description;
            }

            if (JsonMerge.Any(layer, "LayerRule") is JsonObject rule)
            {
                merged["LayerRule"] = rule.DeepClone();
            }
            else if (JsonMerge.AnyText(layer, "Rule") is { Length: > 0 } old)
            {
                merged["Rule"] = old;
                step.Say(T($"{step.Path}.{path}.Rule: quy tắc dạng cũ được giữ; Orchard bỏ qua nó, lớp nên có LayerRule."));
            }

            foreach (var condition in LayerRule.Unsupported(merged))
            {
                step.Say(T($"{step.Path}.{path}: điều kiện “{condition}” được giữ nhưng trang này không thực hiện: nó không bao giờ đúng."));
            }

            step.Row(json[name], merged, T("Lớp"), name);
            json[name] = merged;
            step.Report.Count(T("lớp"));
        }
    }

    private static void MediaProfiles(StepContext step, JsonObject json)
    {
        if (step.Any("MediaProfiles") is not JsonObject profiles)
        {
            return;
        }

        foreach (var (name, profile) in profiles)
        {
            step.Row(json[name], profile, T("Khuôn ảnh"), name);
            json[name] = profile is JsonObject wanted ? wanted.DeepClone() : throw step.Fail($"MediaProfiles.{name}", T("phải là một đối tượng JSON."));
            step.Report.Count(T("khuôn ảnh"));
        }
    }

    private static JsonArray List(JsonObject json, string member)
    {
        if (json[member] is not JsonArray list)
        {
            json[member] = list = [];
        }

        return list;
    }
}
