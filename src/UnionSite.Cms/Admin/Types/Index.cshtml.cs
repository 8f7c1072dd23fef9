using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Types;

[RequirePermission("ViewContentTypes")]
internal sealed class TypesModel(DefinitionCache definitions, PermissionCheck check, Reindexing reindexing) : PageModel
{
    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public ReindexState Waiting { get; private set; } = new([], 0, 0, 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await reindexing.StateAsync(cancel);
        Types = [.. definitions.Current.Types.OrderBy(type => VietnameseText.SortKey(T(type.DisplayName)), StringComparer.Ordinal)];
        MayEdit = await check.HasAsync(User, "EditContentTypes");
    }
}
