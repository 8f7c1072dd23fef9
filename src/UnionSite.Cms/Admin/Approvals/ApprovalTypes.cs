using System.Security.Claims;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Knows in which types a person decides.</summary>
public sealed class ApprovalTypes(DefinitionCache definitions, ContentAuthorization may)
{
    /// <summary>Names of the types that need an approval and in which the user may give it.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(ClaimsPrincipal user)
    {
        var names = new List<string>();
        foreach (var type in definitions.Current.Types.Where(type => type.NeedsApproval))
        {
            if (await may.MayAsync(user, "Approve", new ContentItem { ContentType = type.Name }))
            {
                names.Add(type.Name);
            }
        }

        return names;
    }

    /// <summary>Label of a type.</summary>
    public string NameOf(string type) => definitions.Current.TypeOrEmpty(type).DisplayName;
}
