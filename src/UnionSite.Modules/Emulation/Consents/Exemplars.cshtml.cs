using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>The exemplars with a register, or on the site.</summary>
[RequirePermission(EmulationModule.ManageConsents)]
internal sealed class ExemplarsModel(ConsentRegister register, ContentEditor editor, PublishedContent published) : PageModel
{
    private const int Most = 100;

    /// <summary>One exemplar.</summary>
    public sealed record Row(string Id, string Title, bool IsPublic, int Given, int Waiting, int Withdrawn);

    /// <summary>Exemplars, those on the site first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var counts = await register.CountsAsync(cancel);
        var shown = await published.RowsAsync(new ContentQuery { Types = [ConsentRule.Exemplar], Take = Most }, Reader.Anonymous, cancel);
        var rows = shown.Select(row => Of(row.ContentItemId, row.DisplayText, true, counts)).ToList();
        foreach (var id in counts.Keys.Except(shown.Select(row => row.ContentItemId)).Take(Most))
        {
            if (await editor.LatestAsync(id, cancel: cancel) is { } item)
            {
                rows.Add(Of(id, item.DisplayText, false, counts));
            }
        }

        Rows = rows;
    }

    private static Row Of(string id, string title, bool isPublic, IReadOnlyDictionary<string, (int All, int Given, int Withdrawn)> counts)
    {
        var (all, given, withdrawn) = counts.GetValueOrDefault(id);
        return new Row(id, title, isPublic, given, all - given - withdrawn, withdrawn);
    }
}
