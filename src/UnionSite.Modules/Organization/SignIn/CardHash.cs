using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnionSite.Cms.Accounts;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What the store keeps of codes and PINs: codes hashed with a key, PINs slowly and with the key by Identity's hasher, in the turn that <see cref="HashGate"/> gives.</summary>
internal sealed class CardHash(CardKey key, HashGate gate, IOptions<PasswordHasherOptions> options)
{
    private readonly PasswordHasher<SignInCard> _hasher = new(options);
    private readonly Lazy<string> _decoy = new(() => new PasswordHasher<SignInCard>(options).HashPassword(null!, Guid.NewGuid().ToString()));

    /// <summary>Hash of a plain code: 64 hexadecimal digits.</summary>
    public string OfCode(string plainCode) => key.HashCode(plainCode);

    /// <summary>Hash of a PIN, or null when too many are waiting.</summary>
    public async Task<string?> OfPinAsync(long memberId, string pin, CancellationToken cancel)
    {
        var peppered = key.Pepper(memberId, pin);
        return (await gate.RunAsync(() => _hasher.HashPassword(null!, peppered), cancel)).Value;
    }

    /// <summary>Whether the PIN is the card's; null when too many are waiting. For no card the same work is done, and the answer is no.</summary>
    public async Task<bool?> FitsAsync(SignInCard? card, string pin, CancellationToken cancel)
    {
        var peppered = key.Pepper(card?.MemberId ?? 0, pin);
        var hash = card?.PinHash ?? _decoy.Value;
        var (isDone, fits) = await gate.RunAsync(() => _hasher.VerifyHashedPassword(null!, hash, peppered) != PasswordVerificationResult.Failed, cancel);
        return isDone ? card is not null && fits : null;
    }
}
