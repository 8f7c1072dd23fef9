using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items.References;

/// <summary>Finds what an item refers to: ids in pickers, taxonomies, lists and menus, and addresses in links and texts.</summary>
internal static partial class ReferenceReader
{
    /// <summary>Longest path that is noted.</summary>
    public const int LongestTarget = 400;

    /// <summary>Longest name of a place.</summary>
    public const int LongestPlace = 128;

    private const int MaxDepth = 64;

    // An item's own identity and that of what lives inside it are no references.
    private static readonly string[] Identities = ["ContentItemId", "ContentItemVersionId", "LocalizationSet", "Owner", "Author"];

    // Members that hold an address as it is.
    private static readonly string[] Addresses = ["Url", "LinkUrl", "Href"];

    /// <summary>Targets with their places, each pair once.</summary>
    public static IReadOnlySet<(string Target, string Place)> In(JsonObject content, string ownId)
    {
        var found = new HashSet<(string, string)>();
        foreach (var (part, value) in content)
        {
            if (value is JsonObject members)
            {
                foreach (var (member, inner) in members)
                {
                    Collect(inner, found, Cut($"{part}.{member}"), member, 1);
                }
            }
            else
            {
                Collect(value, found, Cut(part), part, 1);
            }
        }

        found.RemoveWhere(reference => reference.Item1 == ownId);
        return found;
    }

    /// <summary>An address of this site as the table keeps it, or null for any other.</summary>
    public static string? PathOf(string address)
    {
        var path = address.Trim();
        path = path.StartsWith("~/", StringComparison.Ordinal) ? path[1..] : path;
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var end = path.IndexOfAny(['?', '#']);
        path = VietnameseText.Compose(Uri.UnescapeDataString(end < 0 ? path : path[..end])).Trim('/').ToLowerInvariant();
        return path.Length is 0 or > LongestTarget || path.StartsWith("media/", StringComparison.Ordinal) ? null : path;
    }

    private static void Collect(JsonNode? node, HashSet<(string, string)> found, string place, string member, int depth)
    {
        switch (node)
        {
            case JsonObject members when depth < MaxDepth:
                foreach (var (name, value) in members)
                {
                    Collect(value, found, place, name, depth + 1);
                }

                break;
            case JsonArray entries when depth < MaxDepth:
                foreach (var entry in entries)
                {
                    Collect(entry, found, place, member, depth + 1);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && !Identities.Contains(member, StringComparer.Ordinal):
                Read(text, found, place, member);
                break;
        }
    }

    private static void Read(string text, HashSet<(string, string)> found, string place, string member)
    {
        if (text.Length == 26 && Id().IsMatch(text))
        {
            found.Add((text, place));
        }
        else if (Addresses.Contains(member, StringComparer.Ordinal))
        {
            Add(text, found, place);
        }
        else if (text.Contains('/', StringComparison.Ordinal))
        {
            foreach (Match link in Link().Matches(text))
            {
                Add(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value), found, place);
            }
        }
    }

    private static void Add(string address, HashSet<(string, string)> found, string place)
    {
        if (PathOf(address) is not { } path)
        {
            return;
        }

        // The address of an item without a path names its id.
        var id = ByIdentity().Match(path);
        found.Add((id.Success ? id.Groups[1].Value : path, place));
    }

    private static string Cut(string place) => place.Length <= LongestPlace ? place : place[..LongestPlace];

    [GeneratedRegex("^4[0-9a-z]{25}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^contents/contentitems/([0-9a-z]{26})$", RegexOptions.CultureInvariant)]
    private static partial Regex ByIdentity();

    // href of HTML, and the target of a Markdown link.
    [GeneratedRegex("""(?:href\s*=\s*["']?|\]\()\s*(~?/[^"'\s)>]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
