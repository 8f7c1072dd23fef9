using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using UnionSite.Cms.Localization;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Localization;

/// <summary>Every string of the site's database: what people wrote, and what was recorded.</summary>
internal sealed class SiteStrings
{
    private const int Excerpt = 20;

    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HtmlParser _parser = new();
    private IReadOnlyList<string> _longestFirst = [];

    /// <summary>Reads every table; <paramref name="typed"/> is kept elsewhere.</summary>
    public static SiteStrings Of(SiteFactory site, params IEnumerable<string> typed)
    {
        var found = new SiteStrings();
        foreach (var file in Directory.EnumerateFiles(site.DataFolder, "*.db", SearchOption.AllDirectories))
        {
            found.Read(file);
        }

        foreach (var text in typed)
        {
            found.Take(text, definition: false);
        }

        // A name that a definition gives has its English; where that is not said the desk forgot to ask for it.
        found._all.RemoveWhere(text => !found._written.Contains(text) && Catalogue.Find("en", text) is { } english && english != text);
        found._longestFirst = [.. found._all.Where(text => text.Length > 2).OrderByDescending(text => text.Length)];
        return found;
    }

    /// <summary>True for a text of the database, whole or the beginning of one.</summary>
    public bool Has(string text)
    {
        var bare = text.TrimEnd('…', '.').Trim(' ', '“', '”', ':', ',');
        return _all.Contains(text) || _all.Contains(bare) || (bare.Length >= Excerpt && _longestFirst.TakeWhile(known => known.Length >= bare.Length).Any(known => known.Contains(bare, StringComparison.Ordinal)));
    }

    /// <summary>What is left of a text without the words of the database in it.</summary>
    public string Without(string text)
    {
        foreach (var known in _longestFirst)
        {
            if (known.Length <= text.Length && text.Contains(known, StringComparison.Ordinal))
            {
                text = text.Replace(known, " ", StringComparison.Ordinal);
            }
        }

        return text;
    }

    private void Read(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'sqlite%'").SelectMany(row => row).ToList())
        {
            foreach (var text in Rows(connection, $"SELECT * FROM \"{table}\"").SelectMany(row => row))
            {
                Take(text, table.Contains("Document", StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)).OfType<string>()];
        }
    }

    private void Take(string text, bool definition)
    {
        if (text.StartsWith('{') || text.StartsWith('['))
        {
            try
            {
                Take(JsonNode.Parse(text), definition);
                return;
            }
            catch (JsonException)
            {
                // A text in brackets.
            }
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            foreach (var node in _parser.ParseDocument(text).Body!.QuerySelectorAll("*").Where(element => element.ChildElementCount == 0 || element.LocalName is "p" or "li" or "body"))
            {
                Keep(node.TextContent, definition);
            }
        }

        foreach (var line in text.Split('\n').Append(text))
        {
            Keep(line, definition);
            // "theo bộ lọc: …" is shown with the words before the colon translated.
            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                Keep(line[(colon + 2)..], definition);
            }
        }
    }

    private void Take(JsonNode? node, bool definition)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map)
                {
                    Keep(name, definition);
                    Take(value, definition);
                }

                break;
            case JsonArray list:
                foreach (var value in list)
                {
                    Take(value, definition);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                Take(text, definition);
                break;
        }
    }

    private void Keep(string text, bool definition)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length > 0)
        {
            _all.Add(plain);
            if (!definition)
            {
                _written.Add(plain);
            }
        }
    }
}
