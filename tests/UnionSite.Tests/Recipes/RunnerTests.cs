using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Settings;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

public sealed class RunnerTests
{
    [Fact]
    public async Task Recipe_WithCommentsAndCommas_RunsAndOddRootKeysAreReported()
    {
        await using var site = await RecipeSite.NewAsync();
        var report = await site.RunAsync("""
            { // a comment
              "Name": "Odd", "Steps": [ { "name": "settings", "SiteName": "không" } ],
              "steps": [ { "name": "SETTINGS", /* another */ "SiteName": "[js: variables('site')]", }, ],
              "variables": { "site": "Tên trang" }, }
            """);
        Assert.Equal("Odd", report.Recipe);
        Assert.Equal(2, report.Messages.Count);
        Assert.Equal("Tên trang", await SettingAsync(site, "SiteName"));
    }

    [Fact]
    public async Task UnknownStep_IsKeptAndReported_AndTheRestRuns()
    {
        await using var site = await RecipeSite.NewAsync();
        const string Json = """
            { "name": "U", "steps": [ { "name": "Nothing", "x": { "y": 1 } }, { "Name": "feature" }, { "name": "Queries", "Queries": [ { "Name": "Q", "Source": "Sql" } ] },
              { "name": "queries", "Queries": [ { "Name": "Q", "Source": "Lucene" }, { "Name": "R" } ] }, { "name": "settings", "PageSize": 7, "pagesize": 8, "Null": null } ] }
            """;
        var report = await site.RunAsync(Json);
        Assert.Equal([StepOutcome.Unknown, StepOutcome.Unknown, StepOutcome.Kept, StepOutcome.Kept, StepOutcome.Done], report.Steps.Select(step => step.Outcome));
        Assert.All(report.Steps, step => Assert.NotEmpty(step.Messages));
        var (kept, _) = await site.Use<DocumentStore, (JsonObject, int)>(documents => documents.ReadAsync("Step:queries"));
        Assert.Equal("""{"Queries":[{"Name":"Q","Source":"Lucene"},{"Name":"R"}]}""", kept.ToJsonString());
        var before = await site.DumpAsync();
        await site.RunAsync(Json);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
    }

    [Fact]
    public async Task DryRun_ReportsAndLeavesEverythingAsItWas()
    {
        await using var site = await RecipeSite.NewAsync();
        var before = await site.DumpAsync();
        var report = await site.RunAsync(new RecipeFolder(RepositoryFolder.Below("recipes")).Read("types/NewsArticle.recipe.json"), new RecipeOptions("test", DryRun: true));
        Assert.True(report is { Succeeded: true, Changed: true, IsDryRun: true });
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
        Assert.Empty(await site.Use<Cms.Definitions.DefinitionCache, IReadOnlyCollection<Cms.Definitions.ContentTypeDefinition>>(cache => Task.FromResult(cache.Current.Types)));
    }

    [Fact]
    public async Task DryRun_WithAFailure_SaysWhere()
    {
        await using var site = await RecipeSite.NewAsync();
        var report = await site.RunAsync("""{ "name": "X", "steps": [ { "name": "settings", "SiteName": "A" }, { "name": "content", "data": [ {} ] } ] }""", dryRun: true);
        Assert.Equal(1, report.Failure!.Index);
        Assert.Equal("", await SettingAsync(site, "SiteName"));
    }

    [Fact]
    public async Task Roles_BehaveAsTheBehaviourSaysByNameAndNumber()
    {
        await using var site = await RecipeSite.NewAsync();
        await RolesAsync(site, """{ "Name": "Anonymous", "Description": "Mọi người", "Permissions": ["ViewContent", "B", "C"] }""");
        await RolesAsync(site, """{ "Name": "anonymous", "Permissions": ["ViewContent"] }""");
        Assert.Equal(["ViewContent"], await HeldAsync(site));
        await RolesAsync(site, """{ "Name": "Anonymous", "Permissions": ["D"], "PermissionBehavior": 1 }""");
        await RolesAsync(site, """{ "Name": "Anonymous", "Permissions": ["E"], "PermissionBehavior": "add" }""");
        Assert.Equal(["D", "E", "ViewContent"], await HeldAsync(site));
        await RolesAsync(site, """{ "Name": "Anonymous", "Permissions": ["D"], "PermissionBehavior": "Remove" }""");
        Assert.Equal(["E", "ViewContent"], await HeldAsync(site));
        Assert.NotNull((await RolesAsync(site, """{ "Name": "Anonymous", "PermissionBehavior": 9 }""")).Failure);
    }

    [Fact]
    public async Task Users_AreTakenByIdWithTheirHashes()
    {
        await using var site = await RecipeSite.NewAsync();
        await RolesAsync(site, """{ "Name": "Editor", "Permissions": [] }""");
        const string Json = """
            { "name": "Users", "steps": [ { "name": "users", "users": [
              { "UserId": "4user000000000000000000001", "UserName": "lan", "Email": "lan@example.vn", "PasswordHash": "HASH", "IsEnabled": false, "RoleNames": ["Editor", "Nobody"] }, { "UserId": "x", "UserName": "" } ] } ] }
            """;
        var report = await site.RunAsync(Json);
        Assert.Equal(2, report.Steps[0].Messages.Count);
        var user = await site.Use<SiteDb, Cms.Accounts.SiteUser>(db => db.Users.SingleAsync());
        Assert.Equal(("lan", "LAN", "HASH", false), (user.UserName, user.NormalizedUserName, user.PasswordHash, user.IsEnabled));
        var before = await site.DumpAsync();
        await site.RunAsync(Json);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
    }

    [Fact]
    public async Task Recipe_ThatGoesToAndFro_LeavesNoTraceTheSecondTime()
    {
        await using var site = await RecipeSite.NewAsync();
        const string Json = """
            { "name": "ToAndFro", "steps": [ { "name": "settings", "SiteName": "A" }, { "name": "themes", "site": "X" }, { "name": "feature", "enable": ["F"] },
              { "name": "settings", "SiteName": "B" }, { "name": "themes", "Site": "Y", "Admin": "Z" }, { "name": "feature", "disable": ["F"] } ] }
            """;
        await site.RunAsync(Json);
        var before = await site.DumpAsync();
        await site.RunAsync(Json);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
        Assert.Equal("B", await SettingAsync(site, "SiteName"));
        Assert.False(await site.Use<SiteFeatures, bool>(features => Task.FromResult(features.IsEnabled("F"))));
        Assert.True(await site.Use<SiteFeatures, bool>(features => Task.FromResult(features.IsEnabled("Never.Named"))));
        Assert.Equal("CongDoan", await site.Use<SiteThemes, string>(themes => Task.FromResult(themes.Site)));
    }

    [Fact]
    public async Task Media_FromAnAddressOrFromOutside_IsReportedAndNotFetched()
    {
        await using var site = await RecipeSite.NewAsync();
        var report = await site.RunAsync("""
            { "name": "Media", "steps": [ { "name": "media", "Files": [ { "TargetPath": "a.png", "SourceUrl": "https://example.org/a.png" }, { "Path": "b.txt", "SourcePath": "../../../../etc/passwd" } ] } ] }
            """);
        Assert.Equal(2, report.Steps[0].Messages.Count);
        Assert.True(report.Succeeded);
        Assert.NotNull((await site.RunAsync("""{ "name": "M2", "steps": [ { "name": "media", "Files": [ { "TargetPath": "a.exe", "Base64": "AAAA" } ] } ] }""")).Failure);
    }

    [Fact]
    public void Folder_NeverLeavesItself()
    {
        using var temporary = new TemporaryFolder();
        var inside = Directory.CreateDirectory(Path.Combine(temporary.Path, "recipes", "deep")).FullName;
        File.WriteAllText(Path.Combine(temporary.Path, "secret.txt"), "x");
        File.WriteAllText(Path.Combine(inside, "in.txt"), "x");
        File.CreateSymbolicLink(Path.Combine(inside, "link.txt"), Path.Combine(temporary.Path, "secret.txt"));
        var folder = new RecipeFolder(Path.Combine(temporary.Path, "recipes"));
        Assert.NotNull(folder.Find("deep/a.recipe.json", "in.txt"));
        Assert.NotNull(folder.Find("a.recipe.json", "deep/../deep/in.txt"));
        Assert.Null(folder.Find("deep/a.recipe.json", "../../secret.txt"));
        Assert.Null(folder.Find("deep/a.recipe.json", "..\\..\\secret.txt"));
        Assert.Null(folder.Find("deep/a.recipe.json", Path.Combine(temporary.Path, "secret.txt")));
        Assert.Null(folder.Find("deep/a.recipe.json", "link.txt"));
    }

    private static Task<RecipeReport> RolesAsync(RecipeSite site, string role) => site.RunAsync($$"""{ "name": "R", "steps": [ { "name": "Roles", "Roles": [ {{role}} ] } ] }""");

    private static Task<List<string>> HeldAsync(RecipeSite site) => site.Use<SiteDb, List<string>>(db =>
        db.RoleClaims.Where(claim => db.Roles.Any(role => role.Id == claim.RoleId && role.Name == "Anonymous")).Select(claim => claim.ClaimValue!).OrderBy(name => name).ToListAsync());

    private static Task<string> SettingAsync(RecipeSite site, string key) => site.Use<SettingsCache, string>(settings => Task.FromResult(settings.Current.Json[key]?.ToString() ?? ""));
}
