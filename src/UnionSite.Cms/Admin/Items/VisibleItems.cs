using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The items that a user may see at the desk: those of the types that they may list, and their own.</summary>
public sealed class VisibleItems(SiteDb db, DefinitionCache definitions, ContentAuthorization may)
{
    /// <summary>All rows, for questions beside the list.</summary>
    public IQueryable<ContentItemRow> All => db.ContentItems.AsNoTracking();

    /// <summary>Latest versions.</summary>
    public async Task<IQueryable<ContentItemRow>> LatestAsync(ClaimsPrincipal user) => await OfAsync(All.Where(row => row.Latest), user);

    /// <summary>Rows of the trash.</summary>
    public async Task<IQueryable<ContentItemRow>> TrashedAsync(ClaimsPrincipal user) => await OfAsync(All.Where(row => row.TrashedUtc != null), user);

    /// <summary>True when no item is kept from the user.</summary>
    public async Task<bool> SeesAllAsync(ClaimsPrincipal user)
    {
        foreach (var type in definitions.Current.Types)
        {
            if (!await may.MayListAsync(user, type.Name))
            {
                return false;
            }
        }

        return await may.MayListAsync(user, "?");
    }

    /// <summary>Types that the user may start a new item of, by name.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> CreatableAsync(ClaimsPrincipal user)
    {
        var types = new List<ContentTypeDefinition>();
        foreach (var type in definitions.Current.Types.Where(type => type.Creatable))
        {
            if (await may.MayCreateAsync(user, type.Name))
            {
                types.Add(type);
            }
        }

        types.Sort((left, right) => Text.VietnameseText.Compare(T(left.DisplayName), T(right.DisplayName)));
        return types;
    }

    private async Task<IQueryable<ContentItemRow>> OfAsync(IQueryable<ContentItemRow> rows, ClaimsPrincipal user)
    {
        if (await SeesAllAsync(user))
        {
            // No condition at all: then the order of an index decides, and not a guess at how many rows the types hold.
            return rows;
        }

        var id = ContentAuthorization.UserId(user);
        var types = new List<string>();
        // Items of types that no longer are defined are shown to whoever may list everything.
        var undefined = await may.MayListAsync(user, "?");
        foreach (var type in definitions.Current.Types)
        {
            if (await may.MayListAsync(user, type.Name))
            {
                types.Add(type.Name);
            }
        }

        var defined = definitions.Current.Types.Select(type => type.Name).ToList();
        return rows.Where(row => types.Contains(row.ContentType) || (id != null && row.Owner == id) || (undefined && !defined.Contains(row.ContentType)));
    }
}
