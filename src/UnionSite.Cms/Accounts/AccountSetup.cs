using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Accounts;

/// <summary>Registers sign-in, roles and permissions.</summary>
public static class AccountSetup
{
    /// <summary>How long a link that sets a password is good.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(1);

    /// <summary>Adds the accounts and permissions rooms.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentity<SiteUser, SiteRole>(Rules)
            .AddEntityFrameworkStores<SiteDb>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<AccountErrors>()
            .AddClaimsPrincipalFactory<SitePrincipalFactory>()
            .AddPasswordValidator<CommonPasswords>()
            .AddUserValidator<UserNames>();
        services.AddScoped<IUserConfirmation<SiteUser>, EnabledAccounts>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<SignInSessions>();
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.AddScoped<UserEditor>();
        services.AddScoped<SetupLink>();
        services.AddScoped<SecondStep>();
        services.AddSingleton<SignInRules>();
        services.AddSingleton<HashGate>();
        services.AddSingleton<AttemptLimit>();
        services.AddSingleton<KnownDevice>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkLife);
        services.AddDataProtection().SetApplicationName("UnionSite");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(provider.GetRequiredService<DataFolder>().Keys),
                provider.GetRequiredService<ILoggerFactory>())));
        services.ConfigureApplicationCookie(Cookie);
        // Rights and switched-off accounts take effect within a minute in sessions that are already open.
        services.AddOptions<SecurityStampValidatorOptions>().Configure<SignInRules>((options, rules) =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context => SignInSessions.KeepAsync(context, rules);
        });
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<RolePermissions>();
        services.AddSingleton<PermissionCheck>();
        services.AddSingleton<ContentAuthorization>();
        services.AddSingleton<RoleGuard>();
        services.AddScoped<RoleEditor>();
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        // A switched-off account cannot sign in; see EnabledAccounts.
        options.SignIn.RequireConfirmedAccount = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/Login";
        options.LogoutPath = "/Users/LogOff";
        options.ReturnUrlParameter = "returnUrl";
        options.Cookie.Name = "UnionSite.SignIn";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SignInSessions.Life;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = SignInSessions.BeginAsync;
        options.Events.OnSigningOut = SignInSessions.EndAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            if (SignInRules.OwesSecondStep(context.HttpContext.User))
            {
                context.Response.Redirect(SecondStep.PathFor(context.Request.PathBase, context.Request.Path + context.Request.QueryString));
            }
            else
            {
                // The error page of status 403 speaks; a redirect would lose the address that was asked for.
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }

            return Task.CompletedTask;
        };
    }
}
