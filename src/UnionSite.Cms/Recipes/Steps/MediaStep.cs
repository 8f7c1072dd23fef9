using System.Text.Json.Nodes;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// media: { "Files": [{ "TargetPath", "Base64" or "SourcePath" }] }. A file goes through the library's one door, so what the
/// library refuses is a failure of the step. Addresses are not fetched: the site makes no calls to the outside.
/// </summary>
internal sealed class MediaStep(MediaLibrary library, MediaRehearsal rehearsal, MediaPrivacy privacy) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["media"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        foreach (var (json, path) in step.Objects("Files", step.AnyList("Files")))
        {
            var target = JsonMerge.AnyText(json, "TargetPath") ?? JsonMerge.AnyText(json, "Path") ?? "";
            if (target.Length == 0)
            {
                throw step.Fail(path + ".TargetPath", T("thiếu đường dẫn trong thư viện."));
            }

            if (privacy.Of(target.TrimStart('/')) is not null)
            {
                // Neither does a package bring such files: whose they are is not for a package to say.
                throw step.Fail(path, T($"“{target}”: thư mục riêng không nhận tệp từ gói."));
            }

            await using var bytes = Open(step, json, path, target);
            if (bytes is null)
            {
                step.Row(PlanAction.Unknown, T("Tệp"), target, "", T("Không có tệp nguồn; tệp này không được tạo."));
                step.Report.Count(T("thiếu nguồn"));
                continue;
            }

            var isNew = await library.FindAsync(target.TrimStart('/'), cancel) is null;
            // A rehearsal looks at the file and leaves nothing behind; pictures are decoded when it is real.
            var (isChanged, problem) = step.Run.Options.DryRun
                ? await rehearsal.LookAsync(target, bytes, cancel)
                : Of(await library.ImportAsync(target, bytes, step.Run.By, cancel));
            if (problem is not null)
            {
                step.Row(PlanAction.Refused, T("Tệp"), target, "", problem);
                if (JsonText.FlagOf(step.Payload, "SkipRefused"))
                {
                    step.Say($"“{target}”: {problem}");
                    continue;
                }

                throw step.Fail(path, $"“{target}”: {problem}");
            }

            step.Row(isNew ? PlanAction.Create : isChanged ? PlanAction.Update : PlanAction.Skip, T("Tệp"), target);
            if (!step.Run.Options.DryRun && (isNew || isChanged))
            {
                await DescribeAsync(json, target.TrimStart('/'), cancel);
            }

            if (isChanged)
            {
                step.Changed(T("tệp"));
                step.Run.RowsChanged();
            }
            else
            {
                step.Report.Count(T("đã có"));
            }
        }
    }

    // Members of this site's own, which stock Orchard passes over.
    private async Task DescribeAsync(JsonObject json, string path, CancellationToken cancel)
    {
        var (alt, isDecorative) = (JsonMerge.AnyText(json, "Alt") ?? "", JsonText.FlagOf(json, "Decorative"));
        if (alt.Length > 0 || isDecorative)
        {
            await library.DescribeAsync(path, alt, isDecorative, cancel);
        }

        if (json["FocusX"] is JsonValue x && x.TryGetValue<int>(out var across) && json["FocusY"] is JsonValue y && y.TryGetValue<int>(out var down))
        {
            await library.FocusAsync(path, Math.Clamp(across, 0, 100), Math.Clamp(down, 0, 100), cancel);
        }
    }

    private static (bool IsChanged, string? Problem) Of(MediaResult result) => (result.IsChanged, result.Problem);

    private static Stream? Open(StepContext step, JsonObject json, string path, string target)
    {
        if (JsonMerge.AnyText(json, "Base64") is { Length: > 0 } base64)
        {
            var bytes = new byte[base64.Length];
            return Convert.TryFromBase64String(base64, bytes, out var length)
                ? new MemoryStream(bytes, 0, length)
                : throw step.Fail(path + ".Base64", T($"“{target}”: không phải là dữ liệu Base64."));
        }

        if (JsonMerge.AnyText(json, "SourcePath") is { Length: > 0 } source)
        {
            if (step.Recipe.Folder?.Find(step.Recipe.File, source) is { } file)
            {
                return File.OpenRead(file);
            }

            step.Missing(path + ".SourcePath", T($"không có tệp “{source}” trong thư mục công thức; “{target}” không được tạo."));
            return null;
        }

        if (JsonMerge.AnyText(json, "SourceUrl") is { Length: > 0 } address)
        {
            step.Missing(path + ".SourceUrl", T($"trang không tải tệp từ nơi khác (“{address}”); “{target}” không được tạo."));
            return null;
        }

        throw step.Fail(path, T($"“{target}”: cần Base64 hoặc SourcePath."));
    }
}
