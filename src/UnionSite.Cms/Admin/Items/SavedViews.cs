using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The named filters of a person, beside those that everybody has.</summary>
public sealed class SavedViews(SiteDb db)
{
    /// <summary>Views that one person may have.</summary>
    public const int Most = 20;

    private const int MostName = 60;

    /// <summary>The views that everybody has: name and address.</summary>
    public static IReadOnlyList<(string Name, string Query)> Stock { get; } =
        [(N("Mới sửa"), ""), (N("Bản nháp của tôi"), "status=Draft&mine=true"), (N("Chờ đăng"), "status=Scheduled"), (N("Thùng rác"), "status=Trash")];

    /// <summary>The person's views in the order in which they were made.</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(string userId, CancellationToken cancel) =>
        await db.Set<SavedView>().AsNoTracking().Where(view => view.UserId == userId).OrderBy(view => view.Id).Take(Most).ToListAsync(cancel);

    /// <summary>Saves a filter under a name; a name that the person has already gets the new filter.</summary>
    /// <returns>What is wrong, in Vietnamese; null when it was saved.</returns>
    public async Task<string?> SaveAsync(string userId, string? name, ItemFilter filter, CancellationToken cancel)
    {
        var called = Clean(name);
        if (Wrong(called) is { } wrong)
        {
            return wrong;
        }

        var mine = await db.Set<SavedView>().Where(view => view.UserId == userId).ToListAsync(cancel);
        var view = mine.Find(known => known.Name == called);
        if (view is null && mine.Count >= Most)
        {
            return T($"Bạn đã có {Most} chế độ xem. Hãy xóa bớt trước khi lưu thêm.");
        }

        if (view is null)
        {
            view = new SavedView { UserId = userId, Name = called };
            db.Add(view);
        }

        view.Query = filter.Address;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Gives a view another name.</summary>
    /// <returns>What is wrong, in Vietnamese; null when it was renamed.</returns>
    public async Task<string?> RenameAsync(string userId, long id, string? name, CancellationToken cancel)
    {
        var called = Clean(name);
        if (Wrong(called) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<SavedView>().AnyAsync(other => other.UserId == userId && other.Name == called && other.Id != id, cancel))
        {
            return T($"Bạn đã có chế độ xem tên “{called}”.");
        }

        var changed = await db.Set<SavedView>().Where(view => view.UserId == userId && view.Id == id).ExecuteUpdateAsync(set => set.SetProperty(view => view.Name, called), cancel);
        return changed == 0 ? T("Chế độ xem này không còn.") : null;
    }

    /// <summary>Removes a view of the person's own.</summary>
    public Task DeleteAsync(string userId, long id, CancellationToken cancel) =>
        db.Set<SavedView>().Where(view => view.UserId == userId && view.Id == id).ExecuteDeleteAsync(cancel);

    private static string Clean(string? name) => VietnameseText.OneLine(VietnameseText.Compose(name));

    private static string? Wrong(string name) =>
        name.Length == 0 ? T("Hãy đặt tên cho chế độ xem, ví dụ: Nghị quyết năm nay.")
        : name.Length > MostName ? T($"Tên dài quá {MostName} chữ cái.")
        : Stock.Any(stock => stock.Name == name) ? T($"“{name}” là chế độ xem có sẵn; hãy đặt tên khác.")
        : null;
}
