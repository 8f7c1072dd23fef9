using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>Writes a posted form as text and reads it again, values in their order.</summary>
internal static class AutosaveForm
{
    // They belong to one posting, not to what was typed.
    private static readonly string[] LeftOut = ["__RequestVerificationToken", "_do", "_beat"];

    /// <summary>The form as text; files are not kept.</summary>
    public static string Write(IFormCollection form) => JsonSerializer.Serialize(
        form.Where(pair => !LeftOut.Contains(pair.Key, StringComparer.Ordinal))
            .SelectMany(pair => pair.Value.Select(value => new[] { pair.Key, value ?? "" })));

    /// <summary>The form that the text holds.</summary>
    public static IFormCollection Read(string json) => new FormCollection(
        (JsonSerializer.Deserialize<string[][]>(json) ?? [])
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new StringValues([.. group.Select(pair => pair[1])]), StringComparer.OrdinalIgnoreCase));
}
