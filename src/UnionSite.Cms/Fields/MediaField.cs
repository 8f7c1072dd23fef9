using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>
/// Files of the library: { "Paths": [], "MediaTexts": [] }, index-aligned. Anchors and AttachedFileNames travel along while
/// their file stays in its place.
/// </summary>
public sealed class MediaField : FieldKind
{
    private static readonly string[] Aligned = ["Anchors", "AttachedFileNames"];

    /// <inheritdoc/>
    public override string Name => "MediaField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Attached"];

    /// <summary>Several files may be chosen (the default).</summary>
    public static bool Multiple(ContentFieldDefinition field) => field.Kind.Flag("Multiple", fallback: true);

    /// <summary>Each file may carry an alternative text (the default).</summary>
    public static bool AllowsText(ContentFieldDefinition field) => field.Kind.Flag("AllowMediaText", fallback: true);

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("Count"))
        {
            return;
        }

        var before = JsonText.TextsOf(form.Payload, "Paths");
        var count = int.TryParse(form.Text("Count"), out var number) ? Math.Clamp(number, 0, 200) : 0;
        var kept = Enumerable.Range(0, count)
            .Select(index => (Index: index, Path: Clean(form.Text($"Paths[{index}]")), Alt: form.Text($"MediaTexts[{index}]")))
            .Where(file => file.Path.Length > 0)
            .ToList();
        foreach (var member in Aligned)
        {
            if (form.Payload[member] is JsonArray values)
            {
                form.Payload[member] = new JsonArray([.. kept.Select(file =>
                    file.Index < before.Count && Clean(before[file.Index]) == file.Path && file.Index < values.Count ? values[file.Index]?.DeepClone() : null)]);
            }
        }

        form.SetTexts("Paths", kept.Select(file => file.Path));
        if (AllowsText(form.Field))
        {
            form.SetTexts("MediaTexts", kept.Select(file => file.Alt));
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.IsTexts("Paths") || !value.IsTexts("MediaTexts") || !value.Present(IsEmpty(value)))
        {
            return;
        }

        var paths = JsonText.TextsOf(value.Payload, "Paths");
        if (paths.Count > 1 && !Multiple(value.Field))
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” chỉ nhận một tệp."));
        }

        var allowed = value.Field.Kind.Texts("AllowedExtensions").Select(extension => "." + extension.TrimStart('.').ToLowerInvariant()).ToList();
        foreach (var path in paths)
        {
            if (path.Contains("..", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.Contains("//", StringComparison.Ordinal)
                || path.Any(char.IsControl) || path.Length > 512)
            {
                value.Refuse(T($"“{path}” không phải đường dẫn trong thư viện, ví dụ đúng: tin/2026/anh.jpg."));
            }
            else if (allowed.Count > 0 && !allowed.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal))
            {
                value.Refuse(T($"“{path}”: ô này chỉ nhận tệp {string.Join(", ", allowed)}."));
            }
        }
    }

    /// <summary>By path, so that the library can say where a file is used.</summary>
    public override IEnumerable<IndexedValue> Index(FieldValue value) =>
        JsonText.TextsOf(value.Payload, "Paths").Select(Clean).Select(path => new IndexedValue(path, path));

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => string.Join('\n', JsonText.TextsOf(value.Payload, "MediaTexts").Where(text => text.Length > 0));

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => JsonText.TextsOf(value.Payload, "Paths").Count == 0;

    // Editors paste addresses; the library's own part of one is the path.
    private static string Clean(string path)
    {
        var plain = path.Trim().TrimStart('/');
        if (plain.StartsWith("media/", StringComparison.OrdinalIgnoreCase) && path.TrimStart().StartsWith('/'))
        {
            plain = plain["media/".Length..];
            var query = plain.IndexOf('?', StringComparison.Ordinal);
            plain = Uri.UnescapeDataString(query < 0 ? plain : plain[..query]);
        }

        return plain;
    }
}
