using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.SignIn;

/// <summary>What chairs and members do with cards.</summary>
internal static class Cards
{
    public const string Door = "/dang-nhap/doan-vien";

    private static int _units;

    /// <summary>A new grassroots unit with these members.</summary>
    public static async Task<(long Unit, IReadOnlyList<long> Members)> UnitOfAsync(SiteFactory site, params string[] names)
    {
        var number = Interlocked.Increment(ref _units);
        var unit = await Units.FoundAsync(site, $"CĐCS có thẻ số {number}", UnionSite.Modules.Organization.UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        var members = new List<long>();
        foreach (var name in names)
        {
            members.Add(await Units.AdmitAsync(site, unit, name, number: string.Create(CultureInfo.InvariantCulture, $"C{number:0000}.{members.Count}")));
        }

        return (unit, members);
    }

    /// <summary>Prints cards on the desk: of those without one, or of one member.</summary>
    /// <returns>Code and printed PIN by name, in the order of the sheet.</returns>
    public static async Task<IReadOnlyDictionary<string, (string Code, string Pin)>> PrintAsync(HttpClient officer, long unit, string act = "card", long? only = null)
    {
        var path = $"/Admin/Organization/Cards?unit={unit}";
        var list = await officer.GetPageAsync(path);
        foreach (var box in list.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("[name=Members]"))
        {
            box.IsChecked = only is { } id ? box.Value == id.ToString(CultureInfo.InvariantCulture) : box.IsChecked;
        }

        using var made = await officer.SubmitAsync(path, list, "main form[action*=Sheet]", new Dictionary<string, string?>(), $"button[value={act}]");
        Assert.True(made.StatusCode == HttpStatusCode.OK, $"{made.StatusCode} {made.Headers.Location}");
        Assert.True(made.Headers.CacheControl!.NoStore);
        return Read(await made.PageAsync());
    }

    /// <summary>The cards of a sheet.</summary>
    public static IReadOnlyDictionary<string, (string Code, string Pin)> Read(IDocument sheet) => sheet.QuerySelectorAll(".slip").ToDictionary(
        slip => slip.QuerySelector(".to b")!.Words(),
        slip => slip.QuerySelectorAll(".big").Select(big => big.Words()).ToList() is [var code, var pin] ? (code, pin) : ("", slip.QuerySelector(".big")!.Words()));

    /// <summary>Types code and PIN.</summary>
    public static Task<HttpResponseMessage> TryAsync(HttpClient phone, string code, string pin, bool own = false, string returnUrl = "") => phone.SubmitAsync(
        Door + (returnUrl.Length > 0 ? "?returnUrl=" + Uri.EscapeDataString(returnUrl) : ""),
        "form:has([name=Code])",
        new Dictionary<string, string?> { ["Code"] = code, ["Pin"] = pin, ["IsOwnPhone"] = own ? "true" : null });

    /// <summary>Comes in with a fresh card and chooses a PIN.</summary>
    /// <returns>Where the member is led.</returns>
    public static async Task<string> FirstTimeAsync(HttpClient phone, (string Code, string Pin) card, string pin, bool own = false)
    {
        using var shown = await TryAsync(phone, card.Code, card.Pin, own);
        Assert.Equal(Door + "/ma-pin-moi", shown.Headers.Location?.OriginalString.Split('?')[0]);
        using var chosen = await phone.SubmitAsync(shown.Headers.Location!.OriginalString, "form:has([name=Again])", new Dictionary<string, string?> { ["Pin"] = pin, ["Again"] = pin });
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        return chosen.Headers.Location!.OriginalString;
    }

    /// <summary>What the form says to a refusal.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage answer) =>
        string.Join(" ", (await answer.PageAsync()).QuerySelectorAll("main [role=alert], main .err").Select(note => note.Words()));
}
