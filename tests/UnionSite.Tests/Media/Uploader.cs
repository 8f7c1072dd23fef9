using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Media;

/// <summary>Sends files in pieces as the library's script does, by the same three requests.</summary>
internal sealed class Uploader(HttpClient client)
{
    private const string Door = "/Admin/Media/Uploads";
    private string? _token;

    /// <summary>SHA-256 as the script writes it.</summary>
    public static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Announces a file.</summary>
    public Task<(int Status, JsonObject Told)> StartAsync(string name, long bytes, string folder = "", string hash = "", bool again = false) =>
        PostAsync("", new MultipartFormDataContent
        {
            { new StringContent(name), "name" }, { new StringContent(folder), "folder" }, { new StringContent($"{bytes}"), "bytes" },
            { new StringContent(hash), "hash" }, { new StringContent(again ? "true" : "false"), "again" },
        });

    /// <summary>Sends a piece.</summary>
    public Task<(int Status, JsonObject Told)> PieceAsync(string id, long at, byte[] piece)
    {
        var body = new ByteArrayContent(piece);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return PostAsync($"?handler=Piece&id={id}&at={at}", body);
    }

    /// <summary>Asks for the file to be stored.</summary>
    public Task<(int Status, JsonObject Told)> FinishAsync(string id, bool again = false) => PostAsync($"?handler=Finish&id={id}&again={(again ? "true" : "false")}", new ByteArrayContent([]));

    /// <summary>All of it, in pieces of that size.</summary>
    public async Task<JsonObject> SendAsync(string name, byte[] bytes, string folder = "", int pieceBytes = 100_000)
    {
        var (_, told) = await StartAsync(name, bytes.Length, folder, Sum(bytes));
        if (told["id"] is not { } id)
        {
            return told;
        }

        for (var at = told["received"]!.GetValue<long>(); at < bytes.Length; at = told["received"]!.GetValue<long>())
        {
            (_, told) = await PieceAsync(id.GetValue<string>(), at, bytes[(int)at..(int)Math.Min(bytes.Length, at + pieceBytes)]);
            if (told["problem"] is not null)
            {
                return told;
            }
        }

        return (await FinishAsync(id.GetValue<string>())).Told;
    }

    private async Task<(int Status, JsonObject Told)> PostAsync(string query, HttpContent body)
    {
        _token ??= (await client.GetPageAsync("/Admin/Media")).QuerySelector("#tai-len input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, Door + query) { Content = body };
        request.Headers.Add("RequestVerificationToken", _token);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }
}
