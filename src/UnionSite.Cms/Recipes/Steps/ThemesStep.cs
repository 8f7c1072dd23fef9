using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>themes: { "site": name, "admin": name }; an empty name leaves the choice alone.</summary>
internal sealed class ThemesStep(DocumentStore documents, SiteThemes themes, Data.SiteDb db) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["themes"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(SiteThemes.DocumentName, cancel);
        if (JsonMerge.AnyText(step.Payload, "site") is { Length: > 0 } site)
        {
            step.Row(json["Site"], site, T("Giao diện"), site);
            json["Site"] = site;
            if (!themes.Has(site))
            {
                step.Say(T($"Trang này không có giao diện “{site}”: lựa chọn được giữ lại, trang vẫn dùng giao diện mặc định."));
            }
        }

        if (JsonMerge.AnyText(step.Payload, "admin") is { Length: > 0 } admin)
        {
            step.Row(json["Admin"], admin, T("Giao diện bàn biên tập"), admin);
            json["Admin"] = admin;
        }

        if (await documents.WriteAsync(SiteThemes.DocumentName, json, step.Run.By, cancel))
        {
            await db.SaveChangesAsync(cancel);
            await themes.ReloadAsync(documents, cancel);
            step.Changed(T("giao diện"));
        }
    }
}
