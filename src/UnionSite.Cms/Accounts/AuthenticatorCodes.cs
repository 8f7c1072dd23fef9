using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// Checks the six digits of an authenticator application (RFC 6238 with SHA-1 and 30 seconds). Unlike Identity's own check
/// each code is taken once: who looks over a shoulder cannot use it again while it still shows.
/// </summary>
public sealed class AuthenticatorCodes(SiteDb db, TimeProvider clock) : IUserTwoFactorTokenProvider<SiteUser>
{
    private const int StepSeconds = 30;

    // Clocks of phones and servers differ: a minute either way, as Identity allows.
    private const int Tolerance = 2;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The digits that an application with that key shows in those 30 seconds.</summary>
    /// <param name="key">Base32, as the enrolment page shows it; spaces do not count.</param>
    /// <param name="step">Seconds since 1970 divided by 30.</param>
    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Authenticator applications know only SHA-1.
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public Task<string> GenerateAsync(string purpose, UserManager<SiteUser> manager, SiteUser user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<SiteUser> manager, SiteUser user)
    {
        if (token.Length != 6 || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        var typed = Encoding.UTF8.GetBytes(token);
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), typed) && await SpendAsync(user, step))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<SiteUser> manager, SiteUser user) =>
        !string.IsNullOrWhiteSpace(await manager.GetAuthenticatorKeyAsync(user));

    // One statement in the store: of two requests that bring the same code at once, one wins.
    private async Task<bool> SpendAsync(SiteUser user, long step) =>
        await db.Users.Where(known => known.Id == user.Id && known.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.LastCodeStep, step)) == 1;

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length);
        var (bits, held) = (0, 0);
        foreach (var letter in key.Where(letter => letter is not (' ' or '=')))
        {
            bits = ((bits << 5) | Math.Max(0, Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal))) & 0xFFF;
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        return [.. bytes];
    }
}
