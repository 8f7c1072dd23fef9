using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Emulation;

/// <summary>Exemplars of people, with pictures, registers and units.</summary>
internal static class Exemplars
{
    /// <summary>A draft that honours a person by name, with a picture in the field.</summary>
    public static Task<ContentItem> DraftAsync(SiteFactory site, string title, string honoree, string? picture, Action<ContentItem>? edit = null) =>
        site.SaveDraftAsync("Exemplar", title, item =>
        {
            var part = item.Part("Exemplar");
            part["Kind"] = new JsonObject { ["Text"] = "person" };
            part["Honoree"] = new JsonObject { ["Text"] = honoree };
            part["ConsentToShow"] = new JsonObject { ["Value"] = true };
            part["Year"] = new JsonObject { ["Value"] = 2026 };
            if (picture is not null)
            {
                part["Photo"] = new JsonObject { ["Paths"] = new JsonArray(picture), ["MediaTexts"] = new JsonArray("Ảnh chân dung bên máy") };
            }

            edit?.Invoke(item);
        });

    /// <summary>Stores a picture of that size in the library.</summary>
    public static async Task<MediaFile> PictureAsync(SiteFactory site, string path, int width, int height)
    {
        var stored = await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(Media.Pictures.Png(width, height)), "test"));
        return stored.File ?? throw new InvalidOperationException(stored.Problem);
    }

    /// <summary>Writes a consent down at the desk.</summary>
    public static async Task ConsentAsync(HttpClient editor, string contentItemId, string name, bool isMain, string? picture, string way = "paper")
    {
        var path = "/Admin/Emulation/Consents/" + contentItemId;
        using var saved = await editor.SubmitAsync(path, "#ghi", new Dictionary<string, string?>
        {
            ["Name"] = name,
            ["IsMain"] = isMain ? "true" : null,
            ["Way"] = way,
            ["ConsentOn"] = way.Length > 0 ? "2026-11-20" : "",
            ["ConsentText"] = way.Length > 0 ? "Tôi đồng ý cho đăng tên, ảnh và câu chuyện của tôi." : "",
            ["Pictures"] = picture,
        }.Where(pair => pair.Key != "Pictures" || picture is not null).ToDictionary());
        if ((int)saved.StatusCode != 302)
        {
            throw new InvalidOperationException((await saved.PageAsync()).QuerySelector("form#ghi")!.Words());
        }
    }

    /// <summary>Publishes the latest version.</summary>
    public static Task<EditResult> PublishAsync(SiteFactory site, string contentItemId) =>
        site.Scope<ContentEditor, EditResult>(editor => editor.PublishLatestAsync(contentItemId, "test"));

    /// <summary>Signs in somebody of that role who speaks for a unit.</summary>
    public static async Task<HttpClient> SignInForUnitAsync(SiteFactory site, string unit, string role = "UnionOfficer")
    {
        var user = await site.CreateUserAsync(role);
        await site.Scope<UserManager<SiteUser>>(async users =>
        {
            var stored = (await users.FindByIdAsync(user.Id))!;
            stored.UnitPath = unit;
            await users.UpdateAsync(stored);
        });
        var client = site.AnonymousClient();
        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        return client;
    }
}
