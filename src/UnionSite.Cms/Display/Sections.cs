using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>The sections of the site, read once for each request.</summary>
public sealed class Sections(PublishedContent published)
{
    private IReadOnlyList<SectionView>? _all;

    /// <summary>All sections that the reader may open.</summary>
    public async Task<IReadOnlyList<SectionView>> AllAsync(Reader reader, CancellationToken cancel)
    {
        if (_all is null)
        {
            var rows = await published.OfTypesAsync(["Section"], 100, reader, cancel);
            _all = [.. rows.Where(row => row.Path is not null).Select(row => new SectionView(row.ContentItemId, row.DisplayText, "/" + row.Path!.Trim('/'), ListedBy(ContentRows.Read(row))))];
        }

        return _all;
    }

    /// <summary>The section that lists items of a type, or null.</summary>
    public async Task<SectionView?> OfAsync(string contentType, Reader reader, CancellationToken cancel) =>
        (await AllAsync(reader, cancel)).FirstOrDefault(section => section.Lists == contentType);

    /// <summary>Name of the type that a section lists; "" for an item that is no section.</summary>
    public static string ListedBy(ContentItem item) =>
        item.ContentType == "Section" ? JsonText.TextOf(item.FindField("Section", "Lists"), "Text")?.Trim() ?? "" : "";
}
