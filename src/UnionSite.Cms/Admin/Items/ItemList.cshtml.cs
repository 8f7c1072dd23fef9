using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The desk's list of content.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class ItemListModel(ItemLists lists, ItemChoices choices, VisibleItems visible, SavedViews views, DefinitionCache definitions, ScheduleRefusals refusals) : PageModel
{
    /// <summary>The states to filter by, with their names.</summary>
    public static IReadOnlyList<(string Value, string Label)> States { get; } =
        [("Draft", N("Bản nháp")), ("Published", N("Đã đăng")), ("Changed", N("Đã đăng, có nháp mới")), ("Scheduled", N("Có hẹn giờ")), ("Refused", N("Hẹn giờ không thực hiện được")), ("Waiting", N("Đang chờ duyệt")), ("Approved", N("Đã duyệt, chưa đăng")), ("Returned", N("Bị trả lại")), ("Trash", N("Trong thùng rác"))];

    /// <summary>What the list can be sorted by, with its name.</summary>
    public static IReadOnlyList<(string Value, string Label)> Sorts { get; } =
        [("Modified", N("Sửa lúc")), ("Created", N("Tạo lúc")), ("Published", N("Đăng lúc")), ("Title", N("Tiêu đề")), ("Author", N("Người sửa"))];

    /// <summary>Whether some type of the site needs an approval.</summary>
    public bool HasApproval => definitions.Current.Types.Any(type => type.NeedsApproval);

    /// <summary>The states to choose from; those of approval only where something is approved, or is asked for.</summary>
    public IEnumerable<(string Value, string Label)> Choices => States.Where(state => HasApproval || state.Value == Filter.Status || !IsApproval(state.Value));

    /// <summary>What is asked for.</summary>
    public ItemFilter Filter { get; private set; } = new();

    /// <summary>The page of the list.</summary>
    public ItemPageOfList List { get; private set; } = new([], 1, 1, 0, false);

    /// <summary>Ids of the shown items that have a public version.</summary>
    public IReadOnlySet<string> Public { get; private set; } = new HashSet<string>();

    /// <summary>Plans that could not be carried out, by item.</summary>
    public ILookup<string, ScheduleRefusal> Refusals { get; private set; } = Array.Empty<ScheduleRefusal>().ToLookup(refusal => "");

    /// <summary>Where the shown versions stand with their approval, by version id.</summary>
    public IReadOnlyDictionary<string, ApprovalRequest> Approvals { get; private set; } = new Dictionary<string, ApprovalRequest>();

    /// <summary>Types for the filter.</summary>
    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    /// <summary>Names of those who saved something, for the filter.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Terms for the filter.</summary>
    public IReadOnlyList<TermView> Terms { get; private set; } = [];

    /// <summary>The views that stand above the list: everybody's, then the user's own.</summary>
    public IReadOnlyList<(string Name, string Query)> Views { get; private set; } = [];

    /// <summary>Title of the list that is shown, when it is one container's.</summary>
    public string? ContainerTitle { get; private set; }

    /// <summary>Label of a type.</summary>
    public string TypeName(string type) => T(definitions.Current.TypeOrEmpty(type).DisplayName);

    private static bool IsApproval(string status) => status is "Waiting" or "Approved" or "Returned";

    /// <summary>Shows one page of the list.</summary>
    public async Task OnGetAsync(string? type, [FromServices] ApprovalDesk approvals, CancellationToken cancel)
    {
        Filter = ItemFilter.Of(Request.Query, type);
        List = await lists.PageAsync(Filter, User, cancel);
        Refusals = (await refusals.CurrentAsync(cancel)).ToLookup(refusal => refusal.ContentItemId);
        var ids = List.Rows.Select(row => row.ContentItemId).ToList();
        Public = (await visible.All.Where(row => row.Published && ids.Contains(row.ContentItemId)).Select(row => row.ContentItemId).ToListAsync(cancel)).ToHashSet();
        Approvals = await approvals.OfVersionsAsync(List.Rows, cancel);
        Types = await choices.TypesAsync(User, cancel);
        Authors = await choices.AuthorsAsync(User, cancel);
        Terms = await choices.TermsAsync(cancel);
        var mine = await views.OfAsync(ContentAuthorization.UserId(User) ?? "", cancel);
        Views = [.. SavedViews.Stock.Select(view => (T(view.Name), view.Query)), .. mine.Select(view => (view.Name, view.Query))];
        if (Filter.Container.Length > 0)
        {
            ContainerTitle = await (await visible.LatestAsync(User)).Where(row => row.ContentItemId == Filter.Container).Select(row => row.DisplayText).FirstOrDefaultAsync(cancel);
        }
    }
}
