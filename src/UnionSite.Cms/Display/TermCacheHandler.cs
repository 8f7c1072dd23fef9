using UnionSite.Cms.Items;

namespace UnionSite.Cms.Display;

internal sealed class TermCacheHandler(TermCache terms) : ContentHandler
{
    public override Task CommittedAsync(ContentEvent change, CancellationToken cancel)
    {
        if (change.Item.ContentType == "Taxonomy")
        {
            terms.Drop();
        }

        return Task.CompletedTask;
    }
}
