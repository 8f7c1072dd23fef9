using Microsoft.AspNetCore.Identity;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// Slow hashing of secrets (PBKDF2 with HMAC-SHA512). At most two run at once and few wait, so that guessing cannot starve
/// the pages of a two-core machine.
/// </summary>
internal sealed class SecretHash : IDisposable
{
    private const int Running = 2;
    private const int Waiting = 32;
    private static readonly PasswordHasher<Question> Hasher = new();

    // Verified when the code is unknown, so that the answer takes as long as for a known one.
    private static readonly string Decoy = Hasher.HashPassword(null!, TrackingCode.NewSecret());

    private readonly SemaphoreSlim _slots = new(Running);
    private int _queue;

    /// <summary>The hash, or null when too many are waiting.</summary>
    public Task<string?> HashAsync(string secret, CancellationToken cancel) => RunAsync(() => Hasher.HashPassword(null!, secret), cancel);

    /// <summary>Whether the secret fits; null when too many are waiting. An unknown hash is compared with a decoy and never fits.</summary>
    public async Task<bool?> FitsAsync(string? hash, string secret, CancellationToken cancel)
    {
        var fits = await RunAsync(() => Hasher.VerifyHashedPassword(null!, hash ?? Decoy, secret) == PasswordVerificationResult.Failed ? "no" : "yes", cancel);
        return fits is null ? null : hash is not null && fits == "yes";
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task<string?> RunAsync(Func<string> work, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _queue) > Running + Waiting)
        {
            Interlocked.Decrement(ref _queue);
            return null;
        }

        try
        {
            await _slots.WaitAsync(cancel);
            try
            {
                return work();
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _queue);
        }
    }
}
