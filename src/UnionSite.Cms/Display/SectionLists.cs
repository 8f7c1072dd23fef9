using System.Globalization;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Search;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Makes the list of a section: filters as the type's definition asks for them, search by number, paging.</summary>
public sealed class SectionLists(PublishedContent published, ListFilters filters, Cards cards, SearchIndex search, DefinitionCache definitions, SectionClock surroundings)
{
    private const string EventStart = "StartsAt";

    /// <summary>The page of the list that the address asks for.</summary>
    public async Task<ListView> ForAsync(ContentView section, IQueryCollection asked, Reader reader, CancellationToken cancel)
    {
        var type = definitions.Current.TypeOrEmpty(Sections.ListedBy(section.Item));
        var own = type.Attachment(type.Name)?.Part;
        var available = await filters.ForAsync(type, asked, reader, cancel);
        var isOrdered = ListPart.IsOrdered(definitions.Current.TypeOrEmpty(section.Type));
        var query = new ContentQuery { Types = [type.Name], Sort = isOrdered ? "order:" + section.Id : SortOf(type) };
        query = Narrowed(query, available, out var unknown);
        var hasNumber = own?.Field("DocNumber") is not null;
        var words = hasNumber ? Clean(asked["q"]) : "";
        if (words.Length > 0)
        {
            query = query with { Among = await search.IdsAsync(words, [type.Name], reader, cancel) };
        }

        var isEvents = own?.Field(EventStart)?.FieldType == "DateTimeField";
        var narrowed = words.Length > 0 || available.Any(filter => filter.Chosen.Length > 0);
        var number = PageNumber(asked);
        IReadOnlyList<ItemCard> upcoming = [];
        if (isEvents && !narrowed)
        {
            var now = surroundings.Now.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            var field = $"{type.Name}.{EventStart}";
            upcoming = number == 1 ? await UpcomingAsync(type.Name, 50, 3, reader, cancel) : [];
            query = query with { Filters = [.. query.Filters, new FieldFilter(field, "", now)] };
        }

        var size = surroundings.PageSize;
        var page = unknown
            ? new ContentPage([], 0)
            : await published.ListAsync(query with { Skip = (number - 1) * size, Take = size }, reader, cancel);
        return new ListView
        {
            Cards = await cards.OwnAsync(page.Rows, upcoming.Count > 0 ? 3 : 2, reader, cancel),
            Total = page.Total,
            IsMore = page.IsMore,
            Page = number,
            Pages = Math.Max(1, (page.Total + size - 1) / size),
            Path = section.Url,
            Type = type.Name,
            TypeName = type.DisplayName,
            Filters = available,
            Query = words,
            HasNumberSearch = hasNumber,
            Upcoming = upcoming,
        };
    }

    /// <summary>The page of the items that a container of another type holds; null when the type makes no lists.</summary>
    public async Task<ListView?> OfContainerAsync(ContentView container, IQueryCollection asked, Reader reader, CancellationToken cancel)
    {
        var type = definitions.Current.TypeOrEmpty(container.Type);
        if (ListPart.SettingsOf(type) is not { } settings)
        {
            return null;
        }

        var size = Math.Clamp(settings.Whole("PageSize", 10), 1, 100);
        var number = PageNumber(asked);
        var page = await published.ListAsync(
            new ContentQuery { ContainerId = container.Id, Sort = ListPart.IsOrdered(type) ? "order:" + container.Id : "published", Skip = (number - 1) * size, Take = size }, reader, cancel);
        return new ListView
        {
            Cards = await cards.OwnAsync(page.Rows, 2, reader, cancel),
            Total = page.Total,
            IsMore = page.IsMore,
            Page = number,
            Pages = Math.Max(1, (page.Total + size - 1) / size),
            Path = container.Url,
        };
    }

    /// <summary>The newest entries of a section, for the home page; for events those that come next.</summary>
    public async Task<IReadOnlyList<ItemCard>> NewestAsync(string contentType, int take, Reader reader, CancellationToken cancel)
    {
        var type = definitions.Current.TypeOrEmpty(contentType);
        if (type.Attachment(type.Name)?.Part.Field(EventStart)?.FieldType == "DateTimeField")
        {
            return await UpcomingAsync(type.Name, take, 3, reader, cancel);
        }

        var rows = await published.RowsAsync(new ContentQuery { Types = [type.Name], Sort = SortOf(type), Take = take }, reader, cancel);
        return await cards.OwnAsync(rows, 3, reader, cancel);
    }

    /// <summary>The number of the page that the address asks for; whatever is no number is the first.</summary>
    public static int PageNumber(IQueryCollection asked) =>
        int.TryParse(asked["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : 1;

    private static string Clean(string? text)
    {
        var clean = VietnameseText.Compose(text).Trim();
        return clean.Length <= 200 ? clean : clean[..200];
    }

    // A register is ordered by the day of issue, everything else by publication.
    private static string SortOf(ContentTypeDefinition type) =>
        type.Attachment(type.Name)?.Part.Fields.FirstOrDefault(field => field.FieldType == "DateField" && ListFilters.IsFilter(field)) is { } date
            ? $"-{type.Name}.{date.Name}"
            : type.Attachment(type.Name)?.Part.Field(EventStart)?.FieldType == "DateTimeField" ? $"-{type.Name}.{EventStart}" : "published";

    private static ContentQuery Narrowed(ContentQuery query, IReadOnlyList<ListFilter> available, out bool unknown)
    {
        unknown = false;
        foreach (var filter in available.Where(filter => filter.Chosen.Length > 0))
        {
            var condition = filter.Options.FirstOrDefault(option => option.Value == filter.Chosen)?.Filter;
            unknown |= condition is null;
            if (condition?.Field is { } field)
            {
                query = query with { Filters = [.. query.Filters, field] };
            }
            else if (condition?.Year is { } year)
            {
                query = query with
                {
                    ListedFrom = HanoiTime.ToUtc(new DateTime(year, 1, 1)),
                    ListedBefore = HanoiTime.ToUtc(new DateTime(year + 1, 1, 1)),
                };
            }
        }

        return query;
    }

    private async Task<IReadOnlyList<ItemCard>> UpcomingAsync(string type, int take, int level, Reader reader, CancellationToken cancel)
    {
        var field = $"{type}.{EventStart}";
        var now = surroundings.Now.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        var rows = await published.RowsAsync(new ContentQuery { Types = [type], Sort = field, Filters = [new FieldFilter(field, now, "9999")], Take = take }, reader, cancel);
        return await cards.OwnAsync(rows, level, reader, cancel);
    }
}
