using System.Reflection;
using UnionSite.Cms;

namespace UnionSite.Tests.Architecture;

/// <summary>The product's assemblies.</summary>
internal static class Assemblies
{
    public static Assembly Cms { get; } = typeof(IModule).Assembly;

    public static Assembly Modules { get; } = Assembly.Load("UnionSite.Modules");

    public static Assembly Themes { get; } = Assembly.Load("UnionSite.Themes");

    public static Assembly Web { get; } = typeof(Program).Assembly;

    /// <summary>Types that a person wrote: what the compiler and Razor make is left out.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal))
        .Where(type => type.Namespace?.StartsWith("UnionSite", StringComparison.Ordinal) ?? false);
}
