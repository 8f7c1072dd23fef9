using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Where SQL may stand, and who may read content rows.</summary>
public sealed partial class DataTests
{
    private static readonly string[] SqlFolders = ["src/UnionSite.Cms/Data/", "src/UnionSite.Cms/Search/", "src/UnionSite.Modules/Engagement/"];

    private static readonly string[] SqlCalls =
        ["FromSql", "FromSqlRaw", "FromSqlInterpolated", "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync",
         "ExecuteSqlInterpolatedAsync", "SqlQuery", "SqlQueryRaw", "CommandText", "CreateCommand"];

    // Editors' and machines' rooms: they see drafts on purpose. A public room that is missing here reads through PublishedContent.
    private static readonly string[] RowReaders =
        ["src/UnionSite.Cms/Data/", "src/UnionSite.Cms/Items/", "src/UnionSite.Cms/Recipes/", "src/UnionSite.Cms/Deployment/", "src/UnionSite.Cms/WordPress/",
         "src/UnionSite.Cms/Admin/", "src/UnionSite.Cms/Search/",
         // Choices and checks of the editor's forms, and "used by" before a file is removed: they see drafts on purpose too.
         "src/UnionSite.Cms/Fields/EditorChoices.cs", "src/UnionSite.Cms/Parts/AliasPart.cs", "src/UnionSite.Cms/Parts/ContentPattern.cs",
         "src/UnionSite.Cms/Parts/LocalizationPart.cs", "src/UnionSite.Cms/Media/MediaUses.cs",
         // Which files an item mentions, drafts included, and whether a signed-in user may preview one of those items.
         "src/UnionSite.Cms/Media/MediaUsageHandler.cs", "src/UnionSite.Cms/Media/MediaAccess.cs"];

    [Fact]
    public void SqlText_Stands_OnlyInItsRooms()
    {
        var found = from file in Sources.Product
                    where !Sources.Below(file.Path, SqlFolders)
                    from token in file.Root.DescendantTokens()
                    where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                        || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
                    where Statement().IsMatch(token.ValueText)
                    select $"{file.Path}: {token.ValueText}";
        Findings.None(found);
    }

    [Fact]
    public void SqlCalls_Stand_OnlyInTheirRooms()
    {
        var found = from file in Sources.Product
                    where !Sources.Below(file.Path, SqlFolders)
                    from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
                    where SqlCalls.Contains(name.Identifier.Text, StringComparer.Ordinal)
                    select $"{file.Path}: {name.Identifier.Text}";
        Findings.None(found);
    }

    [Fact]
    public void ContentRows_AreRead_OnlyByEditorsRoomsAndPublishedContent()
    {
        var found = from file in Sources.Product
                    where !Sources.Below(file.Path, RowReaders)
                    from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                    where access.Name.ToString() is "ContentItems" or "Set<ContentItemRow>" or "FieldValues" or "Set<FieldValueRow>"
                    select $"{file.Path}: {access}";
        Findings.None(found);
    }

    [Fact]
    public void TheGate_IsUsed_OnlyInThePublicRoomsOfTheKernel()
    {
        // PublishedContent.Readable gives a query that is already narrowed to the reader; the fewer rooms build on it, the
        // easier they are to review.
        var found = from file in Sources.Product
                    where !Sources.Below(file.Path, ["src/UnionSite.Cms/Items/", "src/UnionSite.Cms/Search/", "src/UnionSite.Cms/Display/"])
                    from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                    where access.Name.Identifier.Text == "Readable"
                    select $"{file.Path}: {access}";
        Findings.None(found);
    }

    [Fact]
    public void Tables_AreNamed_RoomUnderscoreNoun()
    {
        var names = (from file in Sources.Product
                     from call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
                     where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "ToTable" }
                     select call.ArgumentList.Arguments[0].ToString().Trim('"')).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches("^[a-z]+(_[a-z]+)+$", name));
        Assert.Equal(names.Distinct(), names);
    }

    [GeneratedRegex(@"\b(SELECT\s[\s\S]+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER)\s|PRAGMA\s)")]
    private static partial Regex Statement();
}
