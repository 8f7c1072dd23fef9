using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Accounts;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Slow hashing of secrets (PBKDF2 with HMAC-SHA512), in the turn that <see cref="HashGate"/> gives, so that guessing cannot starve the pages.</summary>
internal sealed class SecretHash(HashGate gate)
{
    private static readonly PasswordHasher<Question> Hasher = new();

    // Verified when the code is unknown, so that the answer takes as long as for a known one.
    private static readonly string Decoy = Hasher.HashPassword(null!, TrackingCode.NewSecret());

    /// <summary>The hash, or null when too many are waiting.</summary>
    public async Task<string?> HashAsync(string secret, CancellationToken cancel) => (await gate.RunAsync(() => Hasher.HashPassword(null!, secret), cancel)).Value;

    /// <summary>Whether the secret fits; null when too many are waiting. An unknown hash is compared with a decoy and never fits.</summary>
    public async Task<bool?> FitsAsync(string? hash, string secret, CancellationToken cancel)
    {
        var (isDone, fits) = await gate.RunAsync(() => Hasher.VerifyHashedPassword(null!, hash ?? Decoy, secret) != PasswordVerificationResult.Failed, cancel);
        return isDone ? hash is not null && fits : null;
    }
}
