using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// Encrypts what askers and advisers write. Each field of each question has a purpose of its own, so a ciphertext moved to
/// another field or another question does not open.
/// </summary>
internal sealed class SealedFields(IDataProtectionProvider protection, ILogger<SealedFields> log)
{
    private const string Root = "UnionSite.LegalAdvice";

    /// <summary>The question as typed.</summary>
    public const string Text = "Question.Text";

    /// <summary>Name or alias.</summary>
    public const string Name = "Question.Name";

    /// <summary>How to reach the asker.</summary>
    public const string Contact = "Question.Contact";

    /// <summary>Hash of the secret.</summary>
    public const string Secret = "Question.SecretHash";

    /// <summary>Unsent answer.</summary>
    public const string Draft = "Question.Draft";

    /// <summary>A message of the conversation.</summary>
    public const string Message = "Message.Text";

    /// <summary>A note among advisers.</summary>
    public const string Note = "Note.Text";

    /// <summary>The ciphertext of a field.</summary>
    public byte[] Seal(string clientId, string field, string text) => Protector(clientId, field).Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>The ciphertext of a field, or null for an empty text.</summary>
    public byte[]? SealOrNull(string clientId, string field, string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(clientId, field, text);

    /// <summary>The text of a field; null when there is none, or when the keys that sealed it are not at hand.</summary>
    public string? Open(string clientId, string field, byte[]? seal)
    {
        if (seal is not { Length: > 0 })
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Protector(clientId, field).Unprotect(seal));
        }
        catch (CryptographicException)
        {
            // A restored database without its keys: the pages say so instead of failing. The exception holds no text.
            log.LogError("A sealed field ({Field}) of legal advice cannot be opened: its key is not in the key folder.", field);
            return null;
        }
    }

    private IDataProtector Protector(string clientId, string field) => protection.CreateProtector(Root, field, clientId);
}
