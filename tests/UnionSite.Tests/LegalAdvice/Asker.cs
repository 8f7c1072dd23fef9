using System.Net;
using AngleSharp.Html.Dom;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

/// <summary>What an asker and an adviser do with pages.</summary>
internal static class Asker
{
    public const string AskForm = "form[action='/gui-cau-hoi']";
    public const string TrackForm = "form[action='/tra-cuu']";
    public const string Thread = "/tra-cuu/trao-doi";

    /// <summary>Sends a question and reads code and secret from the page that follows.</summary>
    public static async Task<(string Code, string Secret)> AskAsync(
        HttpClient client, string text, string? name = null, string? contact = null, bool mayPublish = false)
    {
        using var answer = await client.SubmitAsync("/gui-cau-hoi", AskForm, Words(text, name, contact, mayPublish));
        return await ReceiptAsync(client, answer);
    }

    public static Dictionary<string, string?> Words(string text, string? name = null, string? contact = null, bool mayPublish = false) => new()
    {
        ["Text"] = text,
        ["Name"] = name ?? "",
        ["Contact"] = contact ?? "",
        ["MayPublish"] = mayPublish ? "true" : null,
    };

    public static async Task<(string Code, string Secret)> ReceiptAsync(HttpClient client, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/gui-cau-hoi/da-gui", answer.Headers.Location?.OriginalString);
        var page = await client.GetPageAsync("/gui-cau-hoi/da-gui");
        var codes = page.QuerySelectorAll(".code").Select(code => code.TextContent).ToList();
        Assert.Equal(2, codes.Count);
        return (codes[0], codes[1]);
    }

    /// <summary>Opens the conversation with code and secret.</summary>
    public static async Task<IHtmlDocument> TrackAsync(HttpClient client, string code, string secret)
    {
        using var answer = await TryAsync(client, code, secret);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await client.GetPageAsync(Thread);
    }

    public static Task<HttpResponseMessage> TryAsync(HttpClient client, string code, string secret) =>
        client.SubmitAsync("/tra-cuu", TrackForm, new Dictionary<string, string?> { ["Code"] = code, ["Secret"] = secret });

    /// <summary>Address of the question's page at the desk, found through the box.</summary>
    public static async Task<string> FindAtDeskAsync(HttpClient adviser, string code)
    {
        var box = await adviser.GetPageAsync("/Admin/LegalAdvice?tinh-trang=all");
        return box.QuerySelectorAll(".rows a").Single(link => link.TextContent.Contains(code, StringComparison.Ordinal)).GetAttribute("href")!;
    }

    /// <summary>Sends one of the forms of the question's page at the desk.</summary>
    public static async Task<HttpResponseMessage> ActAsync(
        HttpClient adviser, string path, string handler, Dictionary<string, string?>? values = null, string? button = null)
    {
        var form = $"form[action$='handler={handler}']";
        return await adviser.SubmitAsync(path, form, values ?? [], button);
    }

    /// <summary>Takes the question and answers it.</summary>
    public static async Task<string> AnswerAsync(HttpClient adviser, string code, string text)
    {
        var path = await FindAtDeskAsync(adviser, code);
        using var taken = await ActAsync(adviser, path, "Take");
        using var sent = await ActAsync(adviser, path, "Send", new() { ["Text"] = text });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return path;
    }
}
