using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace UnionSite.Tests.Site;

/// <summary>What a person does with pages: open one, fill its form, send it, sign in.</summary>
public static class PageClient
{
    /// <summary>Where staff sign in.</summary>
    public const string SignInPath = "/Login";

    /// <summary>Where a second step is asked for.</summary>
    public const string CodePath = "/LoginWithTwoFactorAuthentication";

    private static readonly HtmlParser Parser = new();

    /// <summary>Opens a page, which must answer 200, and reads its HTML.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"GET {path} answered {(int)response.StatusCode} {response.Headers.Location}");
        }

        return await response.PageAsync();
    }

    /// <summary>Reads an answer's HTML, whatever its status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        Parser.ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>The status of a path.</summary>
    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return response.StatusCode;
    }

    /// <summary>
    /// Opens a page and sends one of its forms as a browser would: with what the form already holds, changed by
    /// <paramref name="values"/>. A name that the form does not have fails the test.
    /// </summary>
    /// <param name="client">Whose cookies go along.</param>
    /// <param name="path">The page.</param>
    /// <param name="form">CSS selector of the form.</param>
    /// <param name="values">What the person types, by control name; null empties or unticks.</param>
    /// <param name="button">CSS selector of the button inside the form, when its name or action matters.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, string path, string form, IReadOnlyDictionary<string, string?> values, string? button = null)
    {
        var page = await client.GetPageAsync(path);
        return await client.SubmitAsync(path, page, form, values, button);
    }

    /// <summary>Sends a form of a page that is already open.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, string path, IHtmlDocument page, string form, IReadOnlyDictionary<string, string?> values, string? button = null)
    {
        var element = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"{path} has no form {form}.");
        var pressed = button is null
            ? element.QuerySelector("button:not([type=button]):not([type=reset]), input[type=submit]")
            : element.QuerySelector(button) ?? throw new InvalidOperationException($"The form {form} of {path} has no button {button}.");
        var posted = FormValues.Of(element, pressed);
        foreach (var (name, value) in values)
        {
            posted.Set(name, value, path);
        }

        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? path : action;
        return string.Equals(element.Method, "get", StringComparison.OrdinalIgnoreCase)
            ? await client.GetAsync(new Uri($"{target.Split('?', '#')[0]}?{posted.Query()}", UriKind.RelativeOrAbsolute))
            : await client.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), posted.Content(element.GetAttribute("enctype")));
    }

    /// <summary>Signs in through the form, the second step included when it is asked for.</summary>
    public static async Task SignInAsync(this HttpClient client, string userName, string password)
    {
        var page = await client.GetPageAsync(SignInPath);
        var secret = page.QuerySelector<IHtmlInputElement>("form input[type=password]")
            ?? throw new InvalidOperationException($"{SignInPath} asks for no password.");
        var name = secret.Form!.QuerySelector<IHtmlInputElement>("input[type=text], input[type=email], input:not([type])")!;
        using var response = await client.SubmitAsync(SignInPath, page, "form:has(input[type=password])", new Dictionary<string, string?>
        {
            [name.Name!] = userName,
            [secret.Name!] = password,
        });
        await MustLeadOnAsync(response, userName);
        if (response.Headers.Location!.OriginalString is { } second && second.StartsWith(CodePath, StringComparison.Ordinal))
        {
            using var proved = await client.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = RecoveryCodes.Next() });
            await MustLeadOnAsync(proved, userName);
        }
    }

    private static async Task MustLeadOnAsync(HttpResponseMessage response, string userName)
    {
        if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            var answer = await response.PageAsync();
            throw new InvalidOperationException($"{userName} could not sign in ({(int)response.StatusCode}): {answer.QuerySelector("[role=alert], .error")?.TextContent.Trim()}");
        }
    }

    /// <summary>Visible text with runs of white space made one.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
