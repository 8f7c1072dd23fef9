using Microsoft.Extensions.Configuration;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>How long a member stays signed in on a phone that is silent.</summary>
/// <param name="Shared">On a phone that others use too; the default of the form.</param>
/// <param name="Own">On the member's own phone.</param>
internal sealed record SignInOptions(TimeSpan Shared, TimeSpan Own)
{
    private const int SharedMinutes = 30;
    private const int OwnDays = 30;

    /// <summary>Reads "UnionSite:SignIn:SharedMinutes" and "UnionSite:SignIn:OwnDays".</summary>
    public static SignInOptions Read(IConfiguration configuration) => new(
        TimeSpan.FromMinutes(Math.Clamp(configuration.GetValue("UnionSite:SignIn:SharedMinutes", SharedMinutes), 5, 24 * 60)),
        TimeSpan.FromDays(Math.Clamp(configuration.GetValue("UnionSite:SignIn:OwnDays", OwnDays), 1, 90)));
}
