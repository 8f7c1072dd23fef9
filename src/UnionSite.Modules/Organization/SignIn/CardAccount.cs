using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>The account behind a card: made when its member comes in for the first time, and opened by card alone as that of a member.</summary>
internal sealed class CardAccount(SiteDb db, SignInManager<SiteUser> signIn, KnownDevice phones, SignInOptions options, TimeProvider clock)
{
    /// <summary>Signs the card's owner in.</summary>
    /// <returns>False when the account is switched off.</returns>
    public async Task<bool> EnterAsync(SignInCard card, bool isOwnPhone, CancellationToken cancel)
    {
        var user = await FindOrMakeAsync(card, cancel);
        if (!await signIn.CanSignInAsync(user))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var idle = isOwnPhone ? options.Own : options.Shared;
        await signIn.SignInWithClaimsAsync(
            user,
            new AuthenticationProperties { IsPersistent = isOwnPhone, IssuedUtc = now, ExpiresUtc = now + idle },
            [new Claim(SignInMethod.ClaimType, SignInMethod.Card)]);
        if (isOwnPhone)
        {
            phones.Remember(signIn.Context, user);
        }

        return true;
    }

    private async Task<SiteUser> FindOrMakeAsync(SignInCard card, CancellationToken cancel)
    {
        if (card.UserId is { } known && await signIn.UserManager.FindByIdAsync(known) is { } user)
        {
            return user;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var users = signIn.UserManager;
        user = await users.FindByNameAsync(NameOf(card));
        if (user is null)
        {
            user = new SiteUser { UserName = NameOf(card), CreatedUtc = clock.GetUtcNow().UtcDateTime };
            Check(await users.CreateAsync(user));
            Check(await users.AddToRoleAsync(user, SiteRoles.Member));
        }

        await db.Set<SignInCard>().Where(row => row.MemberId == card.MemberId).ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, user.Id), cancel);
        await transaction.CommitAsync(cancel);
        return user;
    }

    // No name and no number of a card: audit lines and the users' list hold it.
    private static string NameOf(SignInCard card) => $"doan-vien-{card.MemberId}";

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("The account of a member could not be made: " + string.Join("; ", result.Errors.Select(error => error.Code)));
        }
    }
}
