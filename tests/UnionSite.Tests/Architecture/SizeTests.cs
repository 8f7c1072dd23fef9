using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Nothing grows beyond what a person reads in one go.</summary>
public sealed class SizeTests
{
    [Fact]
    public void Files_Hold_AtMost400Lines() => Ratchet.Hold(
        "long-files.txt",
        400,
        new[] { "src", "themes", "tests" }
            .SelectMany(top => RepositoryFolder.Files(top, "*.cs", "*.cshtml", "*.js", "*.sh"))
            .Where(file => !RepositoryFolder.Relative(file).Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (RepositoryFolder.Relative(file), File.ReadLines(file).Count())));

    [Fact]
    public void Methods_Hold_AtMost60Lines() => Ratchet.Hold(
        "long-methods.txt",
        60,
        from file in Sources.All
        from method in file.Root.DescendantNodes()
        where method is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        select ($"{file.Path} {Name(method)}", Sources.Lines(method)));

    [Fact]
    public void Constructors_Take_AtMost6Parameters() => Ratchet.Hold(
        "wide-constructors.txt",
        6,
        from file in Sources.All
        from node in file.Root.DescendantNodes()
        let parameters = Parameters(node)
        where parameters is not null
        select ($"{file.Path} {Name(node)}", parameters.Parameters.Count));

    [Fact]
    public void Files_Declare_OnePublicType() => Ratchet.Hold(
        "shared-files.txt",
        1,
        Sources.Product.Select(file => (file.Path, file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Count(IsPublicType))));

    // A positional record is a row of data, not a class with collaborators; its columns are counted by nobody.
    private static ParameterListSyntax? Parameters(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.ParameterList,
        ClassDeclarationSyntax type => type.ParameterList,
        StructDeclarationSyntax type => type.ParameterList,
        _ => null,
    };

    private static bool IsPublicType(BaseTypeDeclarationSyntax type) =>
        type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
        && type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        AccessorDeclarationSyntax accessor => $"{accessor.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text}.{accessor.Keyword.Text}",
        _ => node.Kind().ToString(),
    };
}
