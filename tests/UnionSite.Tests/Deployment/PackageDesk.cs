using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Deployment;

/// <summary>What a person does with packages at the desk, and the making of packages to send.</summary>
internal static class PackageDesk
{
    public const string Import = "/Admin/Recipes/Import";

    /// <summary>A zip with these entries.</summary>
    public static byte[] Zip(params (string Name, string Text)[] entries) => Zip([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    /// <summary>A zip with these entries.</summary>
    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Sends a file; the answer is a redirect to its page, or the form with a problem.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string name, byte[] bytes)
    {
        var page = await client.GetPageAsync(Import);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector<IHtmlInputElement>("main form [name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken");
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Upload", name);
        return await client.PostAsync(new Uri(Import, UriKind.Relative), form);
    }

    /// <summary>Sends a file that must be taken, and waits for its rehearsal.</summary>
    /// <returns>The address of its page.</returns>
    public static async Task<string> PlanAsync(this HttpClient client, string name, byte[] bytes)
    {
        using var answer = await client.SendAsync(name, bytes);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException((await answer.PageAsync()).QuerySelector("main")!.Words());
        }

        var address = answer.Headers.Location!.OriginalString;
        await client.EndAsync(address);
        return address;
    }

    /// <summary>Presses the button under a rehearsal and waits for the report.</summary>
    public static async Task<IHtmlDocument> RunAsync(this HttpClient client, string address, string? conflicts = null)
    {
        using var answer = await client.SubmitAsync(address, "form[action*=Run]", conflicts is null ? new Dictionary<string, string?>() : new Dictionary<string, string?> { ["conflicts"] = conflicts });
        return await client.EndAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Looks until nothing moves any more.</summary>
    public static async Task<IHtmlDocument> EndAsync(this HttpClient client, string address)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await client.GetPageAsync(address);
            if (page.QuerySelector("#tien-do")!.GetAttribute("data-running") == "false")
            {
                return page;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException(address);
    }

    /// <summary>The rows of a page: title, sort, what becomes of it, why.</summary>
    public static IReadOnlyList<(string Title, string Type, string Action, string Note)> Rows(this IParentNode page) =>
        [.. page.QuerySelectorAll("tbody tr").Select(row => (row.Children[0].FirstChild!.TextContent.Trim(), row.Children[1].Words(), row.Children[2].Words(), row.Children[3].Words()))];
}
