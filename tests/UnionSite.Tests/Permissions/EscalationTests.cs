using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Permissions;

/// <summary>Whoever holds some rights of administration cannot make all of them their own.</summary>
public sealed class EscalationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task ManagerOfUsers_CannotGiveARole_ThatHoldsEveryRight()
    {
        await RoleAsync("OwnerByRight", StockPermissions.SiteOwner);
        using var manager = await ManagerAsync("UserManagerA", StockPermissions.ManageUsers);
        var someone = await site.CreateUserAsync("Member");
        var path = "/Admin/Users/Edit/" + someone.Id;
        var page = await manager.GetPageAsync(path);
        using var saved = await manager.PostAsync(new Uri(path, UriKind.Relative), Form(page, ("IsEnabled", "true"), ("Roles", "OwnerByRight"), ("Roles", "Administrator"), ("Roles", "LegalAdviser"), ("Roles", "Editor")));
        var held = await RolesOfAsync(someone.Id);
        Assert.Equal(["Editor"], held);
    }

    [Theory]
    [InlineData("OwnerByRightB", StockPermissions.SiteOwner)]
    [InlineData("Importer", StockPermissions.Import)]
    [InlineData("LegalAdviser", null)]
    public async Task ManagerOfUsers_CannotOpenTheAccount_OfWhoHoldsMore(string role, string? right)
    {
        if (right is not null)
        {
            await RoleAsync(role, right);
        }

        using var manager = await ManagerAsync("UserManagerB", StockPermissions.ManageUsers);
        var stronger = await site.CreateUserAsync(role);
        var path = "/Admin/Users/Edit/" + stronger.Id;
        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(path));
        var token = await manager.GetPageAsync("/Admin/Users/Create");
        using var link = await manager.PostAsync(new Uri(path + "?handler=Link", UriKind.Relative), Form(token));
        Assert.Equal(HttpStatusCode.Forbidden, link.StatusCode);
    }

    [Theory]
    [InlineData(" SiteOwner")]
    [InlineData("SiteOwner\t")]
    [InlineData("AnswerLegalQuestions")]
    [InlineData("")]
    public async Task ManagerOfRoles_CannotGiveACriticalRight_HoweverItIsSpelt(string right)
    {
        using var manager = await ManagerAsync("RoleManager", StockPermissions.ManageRoles);
        const string Path = "/Admin/Roles/Edit/RoleManager";
        var page = await manager.GetPageAsync(Path);
        using var saved = await manager.PostAsync(new Uri(Path, UriKind.Relative), Form(page, ("Permissions", "ManageRoles"), ("Permissions", "AccessAdminPanel"), ("Permissions", right)));
        Assert.True((int)saved.StatusCode < 500, $"{saved.StatusCode}");
        await site.Scope<RoleEditor>(async roles =>
        {
            var role = (await roles.AllAsync()).Single(found => found.Name == "RoleManager");
            var held = await roles.HeldAsync(role.Id);
            Assert.Equal(["AccessAdminPanel", "ManageRoles"], held.Order(StringComparer.Ordinal));
        });
    }

    [Theory]
    [InlineData("Users", """{"UserId":"made-by-recipe","UserName":"made-by-recipe","RoleNames":["Administrator"]}""")]
    [InlineData("ROLES", """{"Name":"RecipeImporter","Permissions":["SiteOwner"]}""")]
    public async Task Importer_CannotMakeAccountsOrRights(string step, string entry)
    {
        using var importer = await ManagerAsync("RecipeImporter", StockPermissions.Import);
        const string Path = "/Admin/Recipes/Import";
        var json = $$"""{"name":"escalation","steps":[{"name":"{{step}}","{{(step == "Users" ? "Users" : "Roles")}}":[{{entry}}]}]}""";
        var page = await importer.GetPageAsync(Path);
        using var answer = await importer.PostAsync(new Uri(Path, UriKind.Relative), Form(page, ("Json", json)));
        Assert.Contains("người quản trị", (await answer.PageAsync()).Body!.Words(), StringComparison.Ordinal);
        await site.Scope<UserManager<SiteUser>>(async users => Assert.Null(await users.FindByIdAsync("made-by-recipe")));
        Assert.Equal(HttpStatusCode.Forbidden, await importer.StatusAsync("/Admin/Roles"));
    }

    [Fact]
    public async Task NewItem_UnderTheIdOfAnothersItem_IsRefused_AndTellsNothing()
    {
        var secret = await site.SaveDraftAsync("NewsArticle", "Nháp kín của người khác", item => item.Part("HtmlBodyPart")["Html"] = "<p>câu chỉ có trong nháp kín</p>");
        var home = await site.PublishAsync("Page", "Trang của cơ quan");
        using var author = await site.SignInAsync("Author");
        const string Path = "/Admin/Contents/ContentTypes/NewsArticle/Create";
        foreach (var victim in new[] { secret, home })
        {
            var page = await author.GetPageAsync(Path);
            using var answer = await author.PostAsync(new Uri(Path, UriKind.Relative), Form(
                page, ("_id", victim.ContentItemId), ("_token", victim.EditToken), ("_do", "draft"), ("TitlePart.Title", "Chiếm chỗ")));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain("câu chỉ có trong nháp kín", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await site.Scope<ContentEditor>(async editor =>
                Assert.Equal(victim.DisplayText, (await editor.LatestAsync(victim.ContentItemId))!.DisplayText));
        }
    }

    [Fact]
    public async Task OldVersion_TakenBack_CarriesNoPlan()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài có kế hoạch cũ");
        await site.Scope<ContentEditor>(async editor =>
        {
            item.Part("PublishLaterPart")["ScheduledPublishUtc"] = "2026-12-01T08:00:00Z";
            var planned = await editor.SaveDraftAsync(item, item.EditToken, "test");
            Assert.True((await editor.DiscardDraftAsync(item.ContentItemId, "test")).IsDone);
            Assert.True((await editor.RestoreVersionAsync(planned.Item!.ContentItemVersionId, "test")).IsDone);
            Assert.Null((await editor.LatestAsync(item.ContentItemId))!.FindPart("PublishLaterPart")?["ScheduledPublishUtc"]);
        });
    }

    private static FormUrlEncodedContent Form(AngleSharp.Html.Dom.IHtmlDocument page, params (string Name, string Value)[] values) => new(
        values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))
            .Append(KeyValuePair.Create("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)));

    private Task<bool> RoleAsync(string name, params string[] rights) =>
        site.Scope<RoleEditor, bool>(roles => roles.SetAsync(name, null, rights, PermissionChange.Add, "test"));

    private async Task<HttpClient> ManagerAsync(string role, string right)
    {
        await RoleAsync(role, right, StockPermissions.AccessAdminPanel);
        return await site.SignInAsync(role);
    }

    private Task<IReadOnlyList<string>> RolesOfAsync(string id) => site.Scope<UserManager<SiteUser>, IReadOnlyList<string>>(async users =>
        [.. await users.GetRolesAsync((await users.FindByIdAsync(id))!)]);
}
