using System.Text.Json.Nodes;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>content: { "data": [items] }, in batches so that thousands of items do not pile up in memory.</summary>
internal sealed class ContentStep(ContentImport import, SiteDb db, IEnumerable<ContentHandler> handlers) : RecipeStep
{
    private const int Batch = 500;

    private static readonly string[] TopLevel =
    [
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published",
        "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author",
    ];

    private readonly IReadOnlyList<ContentHandler> _handlers = [.. handlers];

    public override IReadOnlyList<string> Names { get; } = ["content"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var origin = new ImportOrigin(step.Run.By, step.Run.FirstRunUtc, step.Run.Sequences);
        var number = 0;
        foreach (var (json, path) in step.Objects("data", step.AnyList("data")))
        {
            Check(step, json, path);
            var result = await import.ImportAsync(json, $"{step.Recipe.Name}|{step.Path}.{path}", origin, cancel);
            Tell(step, json, path, result);
            if (++number % Batch == 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private void Tell(StepContext step, JsonObject json, string path, ImportResult result)
    {
        switch (result.Status)
        {
            case ImportStatus.Invalid:
                var error = result.Errors[0];
                var title = json["DisplayText"]?.ToString() ?? json["ContentItemId"]?.ToString() ?? "";
                throw step.Fail(error.Path.Length > 0 ? $"{path}.{error.Path}" : path, title.Length > 0 ? $"{error.Message} ({title})" : error.Message);
            case ImportStatus.Skipped:
                step.Report.Count("đã có");
                return;
            default:
                step.Changed(result.Status switch { ImportStatus.Created => "mới", ImportStatus.Version => "phiên bản mới", _ => "cập nhật" });
                step.Run.RowsChanged();
                break;
        }

        if (result.Event is { } change)
        {
            step.Run.AfterCommit(async () =>
            {
                foreach (var handler in _handlers)
                {
                    await handler.CommittedAsync(change, CancellationToken.None);
                }
            });
        }
    }

    /// <summary>Stock Orchard loses members of the wrong case without a word; here they are kept, without effect, and told.</summary>
    private static void Check(StepContext step, JsonObject json, string path)
    {
        foreach (var (name, _) in json)
        {
            if (!TopLevel.Contains(name, StringComparer.Ordinal)
                && TopLevel.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } meant)
            {
                step.Say($"{step.Path}.{path}.{name}: không phải là “{meant}” (phân biệt chữ hoa, chữ thường); được giữ nhưng không có tác dụng.");
            }
        }
    }
}
