using System.Collections.Concurrent;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Permissions;

/// <summary>
/// Every permission that the site knows: the kernel's, the modules', and those of each content type. A name that is not in
/// it may still be held by a role; it is kept and grants nothing but itself.
/// </summary>
public sealed class PermissionCatalog
{
    private readonly DefinitionCache _definitions;
    private readonly Dictionary<string, Permission> _fixed;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _granting = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the kernel's permissions and the modules'.</summary>
    public PermissionCatalog(DefinitionCache definitions, IEnumerable<IModule> modules)
    {
        _definitions = definitions;
        ModulePermissions = [.. modules.SelectMany(module => module.Permissions)];
        _fixed = StockPermissions.Content.Concat(StockPermissions.Other).Concat(ModulePermissions)
            .ToDictionary(permission => permission.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Permissions that the modules add.</summary>
    public IReadOnlyList<Permission> ModulePermissions { get; }

    /// <summary>Names of the fixed permissions that nobody may use who has shown a password alone.</summary>
    public IEnumerable<string> BehindSecondStep => _fixed.Values.Where(permission => permission.NeedsSecondStep).Select(permission => permission.Name);

    /// <summary>All permissions by heading, for the roles screen: general, modules', then one group for each content type.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<Permission> Permissions)> Groups()
    {
        var groups = new List<(string, IReadOnlyList<Permission>)>
        {
            (T("Mọi nội dung"), StockPermissions.Content),
            (T("Quản trị"), [.. StockPermissions.Other, .. CustomSettings()]),
        };
        if (ModulePermissions.Count > 0)
        {
            groups.Add((T("Nghiệp vụ"), ModulePermissions));
        }

        var types = _definitions.Current.Types.Where(type => type.Securable || type.Creatable || type.Listable)
            .OrderBy(type => type.DisplayName, Comparer<string>.Create(Text.VietnameseText.Compare));
        groups.AddRange(types.Select(type => (T(type.DisplayName), TypePermissions.For(type.Name, type.DisplayName))));
        return groups;
    }

    /// <summary>The permission of that name, or null when nothing here knows it.</summary>
    public Permission? Find(string name) => _fixed.GetValueOrDefault(name)
        ?? TypePermissions.Find(name)
        ?? (name.StartsWith("ManageCustomSettings_", StringComparison.OrdinalIgnoreCase) ? CustomSettings(name, name) : null);

    /// <summary>The names of which any one is enough: the permission itself and all that imply it, near or far.</summary>
    public IReadOnlyList<string> Granting(string name)
    {
        // Names come from code, from roles and from item types that exist; a bound keeps a stray caller from filling memory.
        if (_granting.Count > 5000)
        {
            _granting.Clear();
        }

        return _granting.GetOrAdd(name, Collect);
    }

    private List<string> Collect(string name)
    {
        var names = new List<string> { name };
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var stronger in Find(names[i])?.ImpliedBy ?? [])
            {
                if (!names.Contains(stronger, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(stronger);
                }
            }
        }

        return names;
    }

    private IEnumerable<Permission> CustomSettings() => _definitions.Current.Types
        .Where(type => type.Stereotype.Equals("CustomSettings", StringComparison.OrdinalIgnoreCase))
        .Select(type => CustomSettings("ManageCustomSettings_" + type.Name, type.DisplayName));

    private static Permission CustomSettings(string name, string displayName) =>
        new(name, T($"Sửa cài đặt: {T(displayName)}"), [StockPermissions.ManageSettings], [SiteRoles.Administrator]);
}
