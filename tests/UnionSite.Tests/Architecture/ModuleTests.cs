using System.Text.RegularExpressions;
using UnionSite.Cms;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Modules know each other only as the graph says, and only through public types.</summary>
public sealed class ModuleTests
{
    [Fact]
    public void Graph_Lists_ExactlyTheModules() =>
        Assert.Equal(ProjectTests.Folders("src/UnionSite.Modules").Order(), ModuleGraph.Arrows.Keys.Order());

    [Fact]
    public void Graph_Equals_WhatTheSourcesUse()
    {
        foreach (var (module, allowed) in ModuleGraph.Arrows)
        {
            var text = string.Concat(RepositoryFolder.Files($"src/UnionSite.Modules/{module}", "*.cs", "*.cshtml").Select(File.ReadAllText));
            var used = ModuleGraph.Arrows.Keys.Where(other => other != module
                && Regex.IsMatch(text, $@"\bUnionSite\.Modules\.{other}\b"));
            Assert.Equal(allowed.Order(), used.Order());
        }
    }

    [Fact]
    public void Graph_Has_NoCycle()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in ModuleGraph.Arrows.Keys)
        {
            Visit(module, [], done);
        }
    }

    [Fact]
    public void ModuleTypes_AreInternalAndSealed_UnlessTheyAreItsBorder()
    {
        var wrong = from type in Assemblies.Written(Assemblies.Modules)
                    where !type.FullName!.StartsWith("UnionSite.Modules.AspNetCoreGeneratedDocument", StringComparison.Ordinal)
                    where !typeof(IModule).IsAssignableFrom(type)
                    where type.IsPublic && !IsBorder(type)
                    select type.FullName;
        Findings.None(wrong);
    }

    [Fact]
    public void ModuleClasses_AreSealed()
    {
        var open = from type in Assemblies.Written(Assemblies.Modules)
                   where type is { IsClass: true, IsSealed: false, IsAbstract: false }
                   where !type.Namespace!.Contains("AspNetCoreGeneratedDocument", StringComparison.Ordinal)
                   select type.FullName;
        Findings.None(open);
    }

    // A border type is an interface, or a value that such an interface takes or gives.
    private static bool IsBorder(Type type) => type.IsInterface || type.IsEnum
        || Assemblies.Written(Assemblies.Modules).Where(other => other is { IsInterface: true, IsPublic: true })
            .SelectMany(other => other.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .SelectMany(used => used.IsGenericType ? used.GetGenericArguments().SelectMany(inner => inner.IsGenericType ? inner.GetGenericArguments() : [inner]) : [used])
            .Contains(type);

    private static void Visit(string module, List<string> trail, HashSet<string> done)
    {
        Assert.False(trail.Contains(module), $"cycle: {string.Join(" -> ", trail)} -> {module}");
        if (done.Contains(module))
        {
            return;
        }

        foreach (var next in ModuleGraph.Arrows[module])
        {
            Visit(next, [.. trail, module], done);
        }

        done.Add(module);
    }
}
