using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>
/// An exemplar becomes public only while everybody whom it shows agrees. Adds the register to the kernel's rule, which asks
/// for the tick of the form: whoever is registered must have agreed, a person who is honoured by name must be registered,
/// and a person who withdrew anywhere is named by no exemplar, an old version or a copy of it included.
/// </summary>
internal sealed class ConsentRule(SiteDb db) : ContentHandler
{
    /// <summary>The type with a register.</summary>
    public const string Exemplar = "Exemplar";

    /// <inheritdoc/>
    public override async Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        if (change.Item.ContentType != Exemplar || change.CancelReason is not null)
        {
            return;
        }

        var id = change.Item.ContentItemId;
        var people = await db.Set<ShownPerson>().AsNoTracking().Where(person => person.ContentItemId == id || person.State == ConsentState.Withdrawn).ToListAsync(cancel);
        var own = people.Where(person => person.ContentItemId == id).ToList();
        if (own.Where(person => person.State == ConsentState.NotAsked).Select(person => person.Name).ToList() is { Count: > 0 } waiting)
        {
            change.Cancel(T($"Chưa thể đăng: chưa có sự đồng ý của {string.Join(", ", waiting)}. Hãy ghi sự đồng ý vào sổ đồng ý của bài, hoặc bỏ người ấy khỏi bài và khỏi sổ."));
            return;
        }

        var text = PersonName.TextOf(change.Item);
        var named = people.Where(person => person.State == ConsentState.Withdrawn && PersonName.IsIn(text, person.Name)
            && !own.Exists(other => other.State == ConsentState.Given && PersonName.IsSame(other.Name, person.Name))).Select(person => person.Name).Distinct().ToList();
        if (named.Count > 0)
        {
            change.Cancel(T($"Chưa thể đăng: {string.Join(", ", named)} đã rút lại sự đồng ý nhưng tên vẫn còn trong bài (tiêu đề, đường dẫn, nội dung hoặc chữ tả ảnh). Hãy viết lại bài cho hết tên ấy rồi đăng."));
            return;
        }

        // Packages and recipes carry the tick alone; a person at the desk can write the consent down.
        if (!change.IsImport && JsonText.TextOf(change.Item.FindField(Exemplar, "Kind"), "Text") == "person" && !own.Exists(person => person.State == ConsentState.Given))
        {
            change.Cancel(T("Chưa thể đăng: bài nêu gương một người mà sổ đồng ý chưa ghi sự đồng ý của ai. Hãy mở Sổ đồng ý ở trình đơn và ghi lời đồng ý, ngày đồng ý."));
        }
    }
}
