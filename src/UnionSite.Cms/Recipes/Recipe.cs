using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes;

/// <summary>A recipe that has been read but not run. The keys "variables" and "steps" count only in lower case, as in Orchard.</summary>
public sealed class Recipe
{
    private readonly JsonObject _json;

    private Recipe(JsonObject json, string text, string file, RecipeFolder? folder)
    {
        _json = json;
        File = file;
        Folder = folder;
        var named = Meta("name");
        Name = named.Length > 0 ? named : file.Length > 0 ? Path.GetFileName(file) : "recipe-" + Mark(text);
    }

    /// <summary>The recipe's own name; the file's name or a mark of the text when it states none.</summary>
    public string Name { get; }

    /// <summary>Label; the name when none is stated.</summary>
    public string DisplayName => Meta("displayName") is { Length: > 0 } text ? text : Name;

    /// <summary>One sentence.</summary>
    public string Description => Meta("description");

    /// <summary>True for a recipe that sets a new site up.</summary>
    public bool IsSetup => JsonMerge.Any(_json, "issetuprecipe") is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>True when the list of recipes does not show it.</summary>
    public bool IsHidden => JsonMerge.Any(_json, "tags") is JsonArray tags
        && tags.Any(tag => tag is JsonValue value && value.TryGetValue<string>(out var text) && text.Equals("hidden", StringComparison.OrdinalIgnoreCase));

    /// <summary>Path relative to the recipe folder, with forward slashes; "" for a pasted text.</summary>
    public string File { get; }

    /// <summary>Where files that the recipe speaks of are found, or null for a pasted text.</summary>
    public RecipeFolder? Folder { get; }

    /// <summary>What a report calls the recipe.</summary>
    public string Label => File.Length > 0 ? File : Name;

    /// <summary>The steps, in order.</summary>
    public JsonArray Steps => _json["steps"] as JsonArray ?? [];

    /// <summary>Values by name; texts that may be expressions.</summary>
    public JsonObject Variables => _json["variables"] as JsonObject ?? [];

    /// <summary>What is odd about the recipe as a whole, in Vietnamese.</summary>
    public IEnumerable<string> Oddities()
    {
        var keys = _json.Select(member => member.Key).ToList();
        if (keys.Contains("variables") && keys.Contains("steps") && keys.IndexOf("variables") > keys.IndexOf("steps"))
        {
            yield return T("“variables” đứng sau “steps”: ở đây vẫn dùng được, nhưng Orchard chỉ đọc các biến đứng trước.");
        }

        foreach (var key in keys.Where(key => key is not ("variables" or "steps")
            && (key.Equals("variables", StringComparison.OrdinalIgnoreCase) || key.Equals("steps", StringComparison.OrdinalIgnoreCase))))
        {
            yield return T($"Khóa “{key}” bị bỏ qua: phải viết thường là “{key.ToLowerInvariant()}”.");
        }

        if (_json.ContainsKey("steps") && _json["steps"] is not JsonArray)
        {
            yield return T("“steps” phải là một danh sách.");
        }
    }

    /// <summary>Reads relaxed JSON: comments and trailing commas are accepted.</summary>
    /// <exception cref="RecipeException">The text is not a JSON object.</exception>
    public static Recipe Parse(string text, string file = "", RecipeFolder? folder = null)
    {
        try
        {
            return new Recipe(JsonText.ParseObject(text.TrimStart('\uFEFF')), text, file, folder);
        }
        catch (JsonException wrong)
        {
            var line = wrong.LineNumber is { } number ? T($" (dòng {number + 1})") : "";
            throw new RecipeException("", T($"Đây không phải là JSON hợp lệ{line}."));
        }
    }

    private string Meta(string key) => JsonMerge.AnyText(_json, key) ?? "";

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
