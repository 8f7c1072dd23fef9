using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.WordPress;

/// <summary>Writes recipes of a bounded size, one after another: an export of any length becomes recipes that fit into memory.</summary>
internal sealed class WordPressParts(string folder, string name) : IDisposable
{
    // A rehearsal holds the site's one writer for as long as a recipe takes: short ones let editors save in between.
    private const int MaxItems = 100;
    private const long MaxCharacters = 4_000_000;

    private readonly List<string> _files = [];
    private readonly JsonArray _redirects = [];
    private StreamWriter? _part;
    private int _items;
    private long _characters;

    /// <summary>The recipes, in the order in which they are to run.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Writes a recipe of whole steps.</summary>
    public void Steps(IReadOnlyList<JsonObject> steps)
    {
        if (steps.Count > 0)
        {
            Close();
            using var part = Open();
            part.Write(string.Join(",\n", steps.Select(JsonText.Write)));
            part.Write("]}");
        }
    }

    /// <summary>Writes an item, and the old path that leads to it.</summary>
    public void Item(JsonObject item, string? oldPath)
    {
        if (_items >= MaxItems || _characters >= MaxCharacters)
        {
            Close();
        }

        if (_part is null)
        {
            _part = Open();
            _part.Write("{\"name\":\"content\",\"data\":[\n");
        }
        else
        {
            _part.Write(",\n");
        }

        var text = JsonText.Write(item);
        _part.Write(text);
        _items++;
        _characters += text.Length;
        if (oldPath is not null)
        {
            _redirects.Add((JsonNode)new JsonObject { ["From"] = oldPath, ["ContentItemId"] = JsonText.TextOf(item, "ContentItemId") });
        }
    }

    public void Dispose() => Close();

    private StreamWriter Open()
    {
        var file = $"wordpress-{(_files.Count + 1).ToString("0000", CultureInfo.InvariantCulture)}.recipe.json";
        _files.Add(file);
        var part = new StreamWriter(Path.Combine(folder, file), append: false, new UTF8Encoding(false));
        part.Write($"{{\"name\":{JsonValue.Create(name).ToJsonString()},\"displayName\":\"WordPress\",\"steps\":[");
        return part;
    }

    private void Close()
    {
        if (_part is null)
        {
            return;
        }

        _part.Write("]}");
        if (_redirects.Count > 0)
        {
            _part.Write(",\n" + JsonText.Write(new JsonObject { ["name"] = "Redirects", ["Redirects"] = _redirects.DeepClone() }));
        }

        _part.Write("]}");
        _part.Dispose();
        _part = null;
        _redirects.Clear();
        (_items, _characters) = (0, 0);
    }
}
