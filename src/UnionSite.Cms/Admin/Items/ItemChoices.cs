using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>What the filters of the desk's list offer to choose from.</summary>
public sealed class ItemChoices(SiteDb db, VisibleItems visible, DefinitionCache definitions, ContentAuthorization may, TermCache terms)
{
    private static readonly Comparer<string> ByName = Comparer<string>.Create(VietnameseText.Compare);

    /// <summary>Types that have items, as far as the user has to do with them.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var types = new List<ContentTypeDefinition>();
        foreach (var type in await DeskQueries.TypesAsync(db, cancel))
        {
            if (await may.MayListAsync(user, type) || await may.MayCreateAsync(user, type))
            {
                types.Add(definitions.Current.TypeOrEmpty(type));
            }
        }

        return [.. types.OrderBy(type => T(type.DisplayName), ByName)];
    }

    /// <summary>Names of those who saved something; for a user who sees only some types, of those items that were saved last.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await visible.SeesAllAsync(user))
        {
            return await DeskQueries.AuthorsAsync(db, cancel);
        }

        var recent = (await visible.LatestAsync(user)).OrderByDescending(row => row.ModifiedUtc).Take(ItemLists.Ahead).Select(row => row.Author);
        return await recent.Where(name => name != null && name != "").Select(name => name!).Distinct().OrderBy(name => name).Take(300).ToListAsync(cancel);
    }

    /// <summary>All terms of the public taxonomies, by name.</summary>
    public async Task<IReadOnlyList<TermView>> TermsAsync(CancellationToken cancel) =>
        [.. (await terms.AllAsync(cancel)).Values.OrderBy(term => term.Name, ByName)];
}
