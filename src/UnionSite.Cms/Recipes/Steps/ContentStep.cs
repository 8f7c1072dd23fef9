using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

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
            var conflict = await ConflictAsync(step, json, cancel);
            if (conflict.Length > 0 && step.Run.Options.KeepLocal && !step.Run.Options.DryRun)
            {
                Row(step, PlanAction.Skip, json, T($"Giữ bản đang có ở đây. {conflict}"));
                step.Report.Count(T("giữ bản ở đây"));
                continue;
            }

            var result = await import.ImportAsync(json, $"{step.Recipe.Name}|{step.Path}.{path}", origin, cancel);
            Row(step, result, json, conflict);
            Tell(step, json, path, result);
            if (++number % Batch == 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Why taking the item in would undo what somebody did here; "" when it would not.</summary>
    private async Task<string> ConflictAsync(StepContext step, JsonObject json, CancellationToken cancel)
    {
        if (step.Run.Options.Row is null && !step.Run.Options.KeepLocal)
        {
            return "";
        }

        var incoming = ContentItem.FromJson(json);
        var here = await db.ContentItems.AsNoTracking().Where(row => row.ContentItemId == incoming.ContentItemId && (row.Latest || row.TrashedUtc != null))
            .OrderByDescending(row => row.Latest).Select(row => new { row.Latest, row.Published, row.ModifiedUtc, row.Author, row.ContentItemVersionId }).FirstOrDefaultAsync(cancel);
        if (here is null)
        {
            return "";
        }

        if (!here.Latest)
        {
            return T("Nội dung này đã vào thùng rác ở đây; nhập vào sẽ lấy nó lại.");
        }

        if (incoming.Published && !here.Published && !here.ContentItemVersionId.Equals(incoming.ContentItemVersionId, StringComparison.OrdinalIgnoreCase))
        {
            return T("Ở đây đang có bản nháp mới hơn bản đã đăng; nhập vào sẽ thay bản nháp đó.");
        }

        return here.ModifiedUtc > (incoming.ModifiedUtc ?? step.Run.FirstRunUtc)
            ? T($"Đã được sửa ở đây lúc {HanoiTime.ShortMoment(here.ModifiedUtc)}{(here.Author is { Length: > 0 } author ? " (" + author + ")" : "")}, sau bản trong gói.")
            : "";
    }

    private static void Row(StepContext step, ImportResult result, JsonObject json, string conflict) => Row(
        step,
        result.Status switch
        {
            ImportStatus.Invalid => PlanAction.Refused,
            ImportStatus.Skipped => PlanAction.Skip,
            _ when conflict.Length > 0 => PlanAction.Conflict,
            ImportStatus.Created => PlanAction.Create,
            _ => PlanAction.Update,
        },
        json,
        result.Status switch
        {
            ImportStatus.Invalid => string.Join(" ", result.Errors.Select(error => error.Message)),
            ImportStatus.Skipped => "",
            _ => conflict,
        });

    private static void Row(StepContext step, PlanAction action, JsonObject json, string note) => step.Row(
        action, JsonText.TextOf(json, "ContentType") ?? "", JsonText.TextOf(json, "DisplayText") ?? "", JsonText.TextOf(json, "ContentItemId") ?? "", note);

    private void Tell(StepContext step, JsonObject json, string path, ImportResult result)
    {
        switch (result.Status)
        {
            case ImportStatus.Invalid:
                var error = result.Errors[0];
                var title = json["DisplayText"]?.ToString() ?? json["ContentItemId"]?.ToString() ?? "";
                throw step.Fail(error.Path.Length > 0 ? $"{path}.{error.Path}" : path, title.Length > 0 ? $"{error.Message} ({title})" : error.Message);
            case ImportStatus.Skipped:
                step.Report.Count(T("đã có"));
                return;
            default:
                step.Changed(result.Status switch { ImportStatus.Created => T("mới"), ImportStatus.Version => T("phiên bản mới"), _ => T("cập nhật") });
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
                step.Say(T($"{step.Path}.{path}.{name}: không phải là “{meant}” (phân biệt chữ hoa, chữ thường); được giữ nhưng không có tác dụng."));
            }
        }
    }
}
