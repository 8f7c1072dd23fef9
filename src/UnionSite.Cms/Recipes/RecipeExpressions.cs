using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Recipes;

/// <summary>
/// Evaluates the expressions of one recipe. Nothing is random and nothing is the moment of the run: identifiers come from
/// the recipe's name and the place in it, dates from the first run, so that a second run means the same as the first.
/// </summary>
/// <param name="recipe">The recipe.</param>
/// <param name="firstRunUtc">When the recipe first ran on this site.</param>
/// <param name="parameters">Values of <c>parameters('x')</c>; a name that is not there is not evaluated.</param>
/// <param name="configuration">Values of <c>configuration('k','d')</c> that may be told; others give their default.</param>
internal sealed class RecipeExpressions(
    Recipe recipe,
    DateTime firstRunUtc,
    IReadOnlyDictionary<string, string> parameters,
    IReadOnlyDictionary<string, string> configuration)
{
    private const int MaxUnpackedBytes = 32 * 1024 * 1024;

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>A copy of the step in which every expression is replaced; what was left as text goes to <paramref name="say"/>.</summary>
    public JsonObject Resolve(JsonObject step, string path, Action<string> say) => (JsonObject)ResolveNode(step, path, say)!;

    private JsonNode? ResolveNode(JsonNode? node, string path, Action<string> say)
    {
        switch (node)
        {
            case JsonObject json:
                var copy = new JsonObject();
                foreach (var (name, value) in json)
                {
                    copy[name] = ResolveNode(value, $"{path}.{name}", say);
                }

                return copy;
            case JsonArray list:
                var items = new JsonArray();
                for (var i = 0; i < list.Count; i++)
                {
                    items.Add(ResolveNode(list[i], $"{path}[{i}]", say));
                }

                return items;
            case JsonValue value when value.TryGetValue<string>(out var text) && Looks(text) is { } engine:
                return Evaluate(engine, text, path, say);
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>The word before the colon of "[word: ...]", letters only; null for a text that is no expression.</summary>
    private static string? Looks(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (text.Length < 4 || text[0] != '[' || text[^1] != ']' || colon < 2)
        {
            return null;
        }

        var engine = text[1..colon];
        return engine.All(char.IsLetter) ? engine : null;
    }

    private string Evaluate(string engine, string text, string path, Action<string> say)
    {
        var code = text[(engine.Length + 2)..^1];
        var terms = engine is "js" or "file" ? new ExpressionParser(code).Parse() : null;
        if (terms is null)
        {
            say(T($"{path}: “{Short(text)}” trông như mã lệnh nhưng không thuộc các biểu thức được phép; được giữ nguyên là chữ."));
            return text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < terms.Count; i++)
        {
            if (ValueOf(engine, terms[i], i == 0 ? path : $"{path}+{i}", say) is not { } piece)
            {
                say(T($"{path}: “{Short(text)}” không tính được; được giữ nguyên là chữ."));
                return text;
            }

            result.Append(piece);
        }

        return result.ToString();
    }

    private string? ValueOf(string engine, ExpressionTerm term, string path, Action<string> say) => (engine, term.Name, term.Arguments.Count) switch
    {
        ("js", "", 1) => term.Arguments[0],
        ("js", "uuid", 0) => ContentIds.From($"{recipe.Name}|{path}"),
        ("js", "now", 0) => firstRunUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ("js", "base64", 1) => Base64(term.Arguments[0]) is { } bytes ? Encoding.UTF8.GetString(bytes) : null,
        ("js", "html", 1) => WebUtility.HtmlDecode(term.Arguments[0]),
        ("js", "gzip", 1) => Unpack(term.Arguments[0]),
        ("js", "variables", 1) => Variable(term.Arguments[0], path, say),
        ("js", "parameters", 1) => parameters.GetValueOrDefault(term.Arguments[0]),
        ("js", "configuration", 1) => configuration.GetValueOrDefault(term.Arguments[0]) ?? "",
        ("js", "configuration", 2) => configuration.GetValueOrDefault(term.Arguments[0]) ?? term.Arguments[1],
        ("file", "text", 1) => FileBytes(term.Arguments[0]) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null,
        ("file", "base64", 1) => FileBytes(term.Arguments[0]) is { } bytes ? Convert.ToBase64String(bytes) : null,
        _ => null,
    };

    private string Variable(string name, string path, Action<string> say)
    {
        if (_variables.TryGetValue(name, out var known))
        {
            return known;
        }

        if (recipe.Variables[name] is not JsonValue value)
        {
            throw new RecipeException(path, T($"không có biến “{name}” trong “variables”."));
        }

        if (!_open.Add(name))
        {
            throw new RecipeException(path, T($"biến “{name}” gọi lại chính nó."));
        }

        var text = value.TryGetValue<string>(out var literal) ? literal : value.ToJsonString();
        var result = Looks(text) is { } engine ? Evaluate(engine, text, "variables." + name, say) : text;
        _open.Remove(name);
        return _variables[name] = result;
    }

    private byte[]? FileBytes(string relative) =>
        recipe.Folder?.Find(recipe.File, relative) is { } file ? File.ReadAllBytes(file) : null;

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }

    // As stock Orchard: packed Base64 in, unpacked Base64 out. Bounded, for a small text can unpack to any size.
    private static string? Unpack(string text)
    {
        if (Base64(text) is not { } packed)
        {
            return null;
        }

        try
        {
            using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > MaxUnpackedBytes)
                {
                    return null;
                }
            }

            return Convert.ToBase64String(unpacked.ToArray());
        }
        catch (InvalidDataException)
        {
            // Not packed at all: the expression stays as text and is reported.
            return null;
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
