using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// settings: every member but "name" goes into the bag under its own key and replaces what was there; nulls are skipped.
/// </summary>
internal sealed class SettingsStep(SettingsStore store) : RecipeStep
{
    private static readonly string[] Scalars =
    [
        "BaseUrl", "Calendar", "MaxPagedCount", "MaxPageSize", "PageSize", "ResourceDebugMode", "SiteName", "PageTitleFormat",
        "SiteSalt", "SuperUser", "TimeZoneId", "UseCdn", "CdnBaseUrl", "AppendVersion", "HomeRoute", "CacheMode",
    ];

    public override IReadOnlyList<string> Names { get; } = ["settings"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var bag = await store.ReadAsync(cancel);
        foreach (var (key, value) in step.Members.Where(member => member.Value is not null))
        {
            if (!Scalars.Contains(key, StringComparer.Ordinal)
                && Scalars.FirstOrDefault(known => known.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } meant)
            {
                step.Say(T($"Khóa “{key}” không phải là “{meant}” (phân biệt chữ hoa, chữ thường): được giữ nhưng không có tác dụng."));
            }

            step.Row(bag[key], value, T("Cài đặt"), key);
            bag[key] = value!.DeepClone();
            step.Report.Count(T("cài đặt"));
        }

        if (await store.StageAsync(bag, step.Run.By, cancel))
        {
            step.Report.Outcome = StepOutcome.Done;
        }
    }
}
