using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>An answer that was made from a private question is published only while the asker agrees, whoever presses the button.</summary>
internal sealed class AnswerConsent(SiteDb db) : ContentHandler
{
    /// <inheritdoc/>
    public override async Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        var id = change.Item.ContentItemId;
        if (change.Item.ContentType == AnonymousAnswer.ContentType
            && await db.Set<Question>().AnyAsync(question => question.LegalAnswerId == id && !question.MayPublish, cancel))
        {
            change.Cancel(T("Chưa thể đăng: người hỏi không đồng ý, hoặc đã rút lại sự đồng ý đăng bản ẩn danh."));
        }
    }
}
