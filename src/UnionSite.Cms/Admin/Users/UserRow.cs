using UnionSite.Cms.Accounts;

namespace UnionSite.Cms.Admin.Users;

/// <summary>A line of the users' list.</summary>
internal sealed record UserRow(SiteUser User, IReadOnlyList<string> Roles);
