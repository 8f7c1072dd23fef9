using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Types;

/// <summary>A type as a recipe file, as recipes/types holds them: any Orchard site takes it.</summary>
[RequirePermission("ViewContentTypes")]
internal sealed class RecipeModel(DefinitionStore store) : PageModel
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(string type, CancellationToken cancel)
    {
        var document = await store.ReadAsync(cancel);
        if (DefinitionRecords.Find(DefinitionRecords.List(document, DefinitionRecords.Types), type) is not { } record)
        {
            return NotFound();
        }

        // The parts that the definitions document itself describes; those of code need no description.
        var parts = DefinitionRecords.List(record, DefinitionRecords.Attachments).OfType<JsonObject>()
            .Select(attachment => attachment["PartName"]?.GetValue<string>() ?? "").Distinct(StringComparer.Ordinal)
            .Select(name => DefinitionRecords.Find(DefinitionRecords.List(document, DefinitionRecords.Parts), name)).OfType<JsonObject>();
        var name = DefinitionRecords.Name(record);
        var recipe = new JsonObject
        {
            ["name"] = "UnionSite.Types." + name,
            ["displayName"] = record["DisplayName"]?.DeepClone(),
            ["description"] = "",
            ["author"] = "UnionSite",
            ["website"] = "",
            ["version"] = "1.0.0",
            ["issetuprecipe"] = false,
            ["categories"] = new JsonArray("content-type"),
            ["tags"] = new JsonArray(),
            ["steps"] = new JsonArray(new JsonObject
            {
                ["name"] = "ContentDefinition",
                ["ContentTypes"] = new JsonArray(record.DeepClone()),
                ["ContentParts"] = new JsonArray([.. parts.Select(part => part.DeepClone())]),
            }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(recipe, Written), "application/json", name + ".recipe.json");
    }
}
