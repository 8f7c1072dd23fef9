using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Redirects;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// Redirects: { "Redirects": [{ "From": old path, and "ContentItemId", or "To" and "Status" }] }, a step of this site's own
/// that stock Orchard passes over: paths that an item once had, here or on the site that it came from, and rules that
/// somebody set. A path that somebody owns stays theirs.
/// </summary>
internal sealed class RedirectsStep(SiteDb db, RedirectStore store, RedirectRules rules) : RecipeStep
{
    private const int MaxPath = 1024;

    public override IReadOnlyList<string> Names { get; } = ["Redirects"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        foreach (var (json, path) in step.Objects("Redirects", step.AnyList("Redirects")))
        {
            var from = ContentPaths.Key(JsonMerge.AnyText(json, "From") ?? "");
            var item = JsonMerge.AnyText(json, "ContentItemId") ?? "";
            if (from.Length is 0 or > MaxPath || from.Any(char.IsControl))
            {
                throw step.Fail(path + ".From", T("thiếu đường dẫn cũ, hoặc đường dẫn quá dài."));
            }

            if (item.Length == 0)
            {
                await RuleAsync(step, json, from, cancel);
                continue;
            }

            var (action, note) = await PutAsync(from, item, JsonMerge.AnyText(json, "ContainedItemId"), cancel);
            step.Row(action, T("Chuyển hướng"), "/" + from, item, note);
            if (action == PlanAction.Create)
            {
                step.Changed(T("chuyển hướng"));
                step.Run.RowsChanged();
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task RuleAsync(StepContext step, JsonObject json, string from, CancellationToken cancel)
    {
        var status = JsonMerge.Any(json, "Status") is JsonValue value && value.TryGetValue<int>(out var number) ? number : 301;
        var rule = new RedirectRule(from, status == 410 ? "" : JsonMerge.AnyText(json, "To") ?? "", status);
        if ((await store.AllAsync(cancel)).FirstOrDefault(known => known.From == from) is { } known && known == rule)
        {
            step.Row(PlanAction.Skip, T("Chuyển hướng"), "/" + from, rule.To);
            return;
        }

        var problem = await store.StageAsync(rule, step.Run.By, cancel);
        await db.SaveChangesAsync(cancel);
        step.Row(problem is null ? PlanAction.Create : PlanAction.Refused, T("Chuyển hướng"), "/" + from, rule.To, problem ?? "");
        if (problem is null)
        {
            step.Changed(T("chuyển hướng"));
            step.Run.AfterCommit(() =>
            {
                rules.Drop();
                return Task.CompletedTask;
            });
        }
    }

    private async Task<(PlanAction Action, string Note)> PutAsync(string from, string item, string? contained, CancellationToken cancel)
    {
        if (db.Paths.Local.FirstOrDefault(path => path.Path == from) is { } now)
        {
            return Known(now, item);
        }

        if (await db.Paths.AsNoTracking().FirstOrDefaultAsync(path => path.Path == from, cancel) is { } known)
        {
            return Known(known, item);
        }

        if (!await db.ContentItems.AnyAsync(row => row.ContentItemId == item && (row.Latest || row.Published), cancel))
        {
            return (PlanAction.Unknown, T("Không có nội dung mà đường dẫn này chuyển tới."));
        }

        db.Paths.Add(new ContentPath { Path = from, ContentItemId = item, ContainedItemId = contained });
        return (PlanAction.Create, "");
    }

    private static (PlanAction Action, string Note) Known(ContentPath known, string item) => known.ContentItemId == item
        ? (PlanAction.Skip, "")
        : (PlanAction.Conflict, T("Đường dẫn này đã thuộc về nội dung khác; để nguyên."));
}
