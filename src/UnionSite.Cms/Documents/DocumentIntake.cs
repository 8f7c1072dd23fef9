using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Keeps what an editor sends between the upload and the review: in the cache folder, under a random name that only its
/// sender's account may use, for a day.
/// </summary>
internal sealed class DocumentIntake(DataFolder data, TimeProvider clock)
{
    /// <summary>Longest pasted text, in characters.</summary>
    public const int LongestText = 2_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private string Folder => data.Below("cache/documents");

    /// <summary>Keeps a file.</summary>
    /// <returns>The name to review it under.</returns>
    /// <exception cref="DocumentUnreadableException">It cannot be read; the message is for the editor.</exception>
    public async Task<string> KeepAsync(string fileName, Stream bytes, string user, CancellationToken cancel)
    {
        var token = Begin(".docx", out var place);
        try
        {
            await using (var file = File.Create(place))
            {
                await bytes.CopyToAsync(file, cancel);
            }

            if (Read(place, fileName).Source.Blocks.Count == 0)
            {
                throw new DocumentUnreadableException(T("Tệp Word này không có chữ nào."));
            }
        }
        catch (DocumentUnreadableException)
        {
            File.Delete(place);
            throw;
        }

        await NoteAsync(token, Path.GetFileName(fileName), user, cancel);
        return token;
    }

    /// <summary>Keeps pasted text or pasted HTML.</summary>
    public async Task<string> KeepTextAsync(string text, string user, CancellationToken cancel)
    {
        var token = Begin(".txt", out var place);
        await File.WriteAllTextAsync(place, text, cancel);
        try
        {
            await ReadTextAsync(place, cancel);
        }
        catch (DocumentUnreadableException)
        {
            File.Delete(place);
            throw;
        }

        await NoteAsync(token, "", user, cancel);
        return token;
    }

    /// <summary>Reads what is kept; null when it is gone, or another's.</summary>
    public async Task<StagedDocument?> FindAsync(string token, string user, CancellationToken cancel)
    {
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var note = Path.Combine(Folder, token + ".json");
        if (!File.Exists(note) || JsonText.ParseObject(await File.ReadAllTextAsync(note, cancel)) is not { } facts || JsonText.TextOf(facts, "User") != user)
        {
            return null;
        }

        var word = Path.Combine(Folder, token + ".docx");
        return File.Exists(word) ? Read(word, JsonText.TextOf(facts, "FileName") ?? "") : await ReadTextAsync(Path.Combine(Folder, token + ".txt"), cancel);
    }

    /// <summary>Forgets what is kept.</summary>
    public void Drop(string token)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, token + ".*"))
        {
            File.Delete(file);
        }
    }

    private static StagedDocument Read(string place, string fileName)
    {
        using var file = File.OpenRead(place);
        return Staged(() => DocxSource.Read(file), fileName, place);
    }

    private static async Task<StagedDocument> ReadTextAsync(string place, CancellationToken cancel)
    {
        var text = await File.ReadAllTextAsync(place, cancel);
        return Staged(() => HtmlSource.Is(text) ? HtmlSource.Read(text) : PlainTextSource.Read(text), "", place);
    }

    private static StagedDocument Staged(Func<SourceDocument> source, string fileName, string place)
    {
        try
        {
            var document = source();
            var lines = DocumentLines.Of(document);
            var read = DocumentExtractor.Read(lines);
            return new StagedDocument(fileName, place, document, read, BodyText.Of(document, read, lines));
        }
        catch (RegexMatchTimeoutException stuck)
        {
            // Every rule has a bound on its time; a text made to be slow meets it.
            throw new DocumentUnreadableException(T("Văn bản này quá rắc rối nên không đọc được."), stuck);
        }
    }

    private string Begin(string extension, out string place)
    {
        foreach (var old in Directory.EnumerateFiles(Folder).Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow().UtcDateTime - Kept).ToList())
        {
            File.Delete(old);
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        place = Path.Combine(Folder, token + extension);
        return token;
    }

    private Task NoteAsync(string token, string fileName, string user, CancellationToken cancel) => File.WriteAllTextAsync(
        Path.Combine(Folder, token + ".json"),
        JsonText.Write(new JsonObject { ["User"] = user, ["FileName"] = fileName }),
        Encoding.UTF8,
        cancel);
}
