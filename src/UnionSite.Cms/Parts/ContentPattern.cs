using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>
/// Writes the patterns of titles, paths and aliases: text with {{ value | filter }} in it, a small part of Liquid that can
/// read the item and its container and nothing else. Everything that stock recipes use is known; a pattern that asks for
/// more is logged once and not used.
/// </summary>
public sealed partial class ContentPattern(SiteDb db, TimeProvider clock, ILogger<ContentPattern> logger)
{
    private static readonly ConcurrentDictionary<string, bool> Reported = new(StringComparer.Ordinal);

    /// <summary>The written text, or null when the pattern asks for more than is known here.</summary>
    public async ValueTask<string?> WriteAsync(string pattern, PartValue value, CancellationToken cancel)
    {
        try
        {
            if (pattern.Contains("{%", StringComparison.Ordinal))
            {
                throw new FormatException("tags are not supported");
            }

            var written = new System.Text.StringBuilder();
            var end = 0;
            foreach (Match output in Output().Matches(pattern))
            {
                written.Append(pattern, end, output.Index - end);
                written.Append(Text(await EvaluateAsync(output.Groups[1].Value, value.Item, cancel)));
                end = output.Index + output.Length;
            }

            return written.Append(pattern, end, pattern.Length - end).ToString().Trim();
        }
        catch (FormatException unknown)
        {
            if (Reported.TryAdd(pattern, true))
            {
                logger.LogWarning("Pattern {Pattern} of {Part} on {Type} is not used: {Reason}", pattern, value.Attachment.Name, value.Type.Name, unknown.Message);
            }

            return null;
        }
    }

    private async ValueTask<object?> EvaluateAsync(string expression, ContentItem item, CancellationToken cancel)
    {
        var pieces = Pieces().Matches(expression).Select(piece => piece.Value.Trim()).Where(piece => piece.Length > 0).ToList();
        if (pieces.Count == 0)
        {
            throw new FormatException("an empty output");
        }

        var value = Value(pieces[0], item);
        foreach (var filter in pieces.Skip(1))
        {
            var colon = filter.IndexOf(':', StringComparison.Ordinal);
            var name = (colon < 0 ? filter : filter[..colon]).Trim();
            var argument = colon < 0 ? "" : filter[(colon + 1)..].Trim().Trim('"', '\'');
            value = name == "container" ? await ContainerAsync(value as ContentItem, cancel) : Filter(name, argument, value);
        }

        return value;
    }

    private static string? Filter(string name, string argument, object? value) => name switch
    {
        "display_text" => (value as ContentItem)?.DisplayText,
        "slugify" => VietnameseText.Slug(Text(value)),
        "downcase" => Text(value).ToLowerInvariant(),
        "upcase" => Text(value).ToUpperInvariant(),
        "strip" => Text(value).Trim(),
        "append" => Text(value) + argument,
        "prepend" => argument + Text(value),
        "default" => Text(value) is { Length: > 0 } text ? text : argument,
        "date" => value is DateTime utc ? Date(argument, HanoiTime.FromUtc(utc)) : "",
        _ => throw new FormatException($"the filter '{name}' is not supported"),
    };

    private object? Value(string path, ContentItem item)
    {
        if (path.Length >= 2 && path[0] is '"' or '\'')
        {
            return path.Trim('"', '\'');
        }

        var steps = path.Split('.', StringSplitOptions.TrimEntries).ToList();
        if (steps[0] == "Model")
        {
            steps.RemoveAt(0);
        }

        if (steps.Count == 0 || steps[0] != "ContentItem")
        {
            throw new FormatException($"the value '{path}' is not supported");
        }

        steps.RemoveAt(0);
        return steps switch
        {
            [] => item,
            ["DisplayText"] => item.DisplayText,
            ["ContentItemId"] => item.ContentItemId,
            ["ContentType"] => item.ContentType,
            ["Author"] => item.Author,
            ["CreatedUtc"] => item.CreatedUtc ?? clock.GetUtcNow().UtcDateTime,
            ["ModifiedUtc"] => item.ModifiedUtc ?? clock.GetUtcNow().UtcDateTime,
            ["PublishedUtc"] => item.PublishedUtc ?? clock.GetUtcNow().UtcDateTime,
            ["Content", .. var members] => Inside(item, members),
            var members => Inside(item, members),
        };
    }

    private static string? Inside(ContentItem item, List<string> members)
    {
        System.Text.Json.Nodes.JsonNode? node = item.Content;
        foreach (var member in members)
        {
            node = node is System.Text.Json.Nodes.JsonObject json ? json[member] : null;
        }

        return node is System.Text.Json.Nodes.JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;
    }

    private async ValueTask<ContentItem?> ContainerAsync(ContentItem? item, CancellationToken cancel)
    {
        if (JsonText.TextOf(item?.FindPart("ContainedPart"), "ListContentItemId") is not { } id)
        {
            return null;
        }

        var row = await db.ContentItems.AsNoTracking().FirstOrDefaultAsync(found => found.ContentItemId == id && found.Latest, cancel);
        return row is null ? null : ContentRows.Read(row);
    }

    private static string Date(string format, DateTime local) => DateCode().Replace(format, code => code.Groups[1].Value switch
    {
        "Y" => $"{local.Year:0000}",
        "y" => $"{local.Year % 100:00}",
        "m" => $"{local.Month:00}",
        "d" => $"{local.Day:00}",
        "H" => $"{local.Hour:00}",
        "M" => $"{local.Minute:00}",
        "S" => $"{local.Second:00}",
        "j" => $"{local.DayOfYear:000}",
        "%" => "%",
        var other => throw new FormatException($"the date code '%{other}' is not supported"),
    });

    private static string Text(object? value) => value switch
    {
        null => "",
        ContentItem => throw new FormatException("an item is not a text"),
        DateTime utc => HanoiTime.FromUtc(utc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{\{-?(.*?)-?\}\}", RegexOptions.Singleline)]
    private static partial Regex Output();

    // Splits at bars that stand outside quotes.
    [GeneratedRegex("""(?:[^|"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Pieces();

    [GeneratedRegex("%(.)")]
    private static partial Regex DateCode();
}
