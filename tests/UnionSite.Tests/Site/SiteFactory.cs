using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Items;
using Xunit;

namespace UnionSite.Tests.Site;

/// <summary>
/// The whole site in the test's process, with a data folder and a SQLite file of its own that start as a copy of a site
/// that the repository's recipes have set up. Share one through <c>IClassFixture&lt;SiteFactory&gt;</c>: a test adds what it
/// needs under titles of its own and does not count on being alone. Time stands still until a test moves <see cref="Clock"/>.
/// </summary>
public class SiteFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The moment at which every test's site starts: 09:00 of a Monday in Hanoi.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The password of every user that a test makes.</summary>
    public const string Password = "ruộng bậc thang sương sớm 41";

    private readonly TemporaryFolder _folder = new();
    private bool _keepFolder;
    private int _users;

    /// <summary>The site's clock.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>Warnings and errors that the site logged.</summary>
    public SiteLog Log { get; } = new();

    /// <summary>The site's data folder.</summary>
    public string DataFolder => _folder.Path;

    /// <summary>False for a site that starts with an empty data folder and sets itself up.</summary>
    protected virtual bool FromTemplate => true;

    /// <summary>A client without any cookie; it does not follow redirects unless asked.</summary>
    public HttpClient AnonymousClient(bool followRedirects = false) => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = followRedirects,
        HandleCookies = true,
        BaseAddress = new Uri("https://localhost"),
    });

    /// <summary>Makes a user of that role and signs in through the site's own form.</summary>
    public async Task<HttpClient> SignInAsync(string role)
    {
        var user = await CreateUserAsync(role);
        var client = AnonymousClient();
        await client.SignInAsync(user.UserName!, Password);
        return client;
    }

    /// <summary>Makes an enabled user of that role; its password is <see cref="Password"/>. Where the role needs a second step, it is switched on.</summary>
    /// <param name="role">Name of the role.</param>
    /// <param name="userName">The user's name, or null for one of its own.</param>
    /// <param name="withSecondStep">False for somebody who has just been given the role and has yet to set the second step up.</param>
    public async Task<SiteUser> CreateUserAsync(string role, string? userName = null, bool withSecondStep = true)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SiteUser>>();
        var name = userName ?? $"{role.ToLowerInvariant()}-{Interlocked.Increment(ref _users)}";
        var user = new SiteUser { UserName = name, Email = $"{name}@example.vn", EmailConfirmed = true, CreatedUtc = Clock.GetUtcNow().UtcDateTime };
        Check(await users.CreateAsync(user, Password));
        Check(await users.AddToRoleAsync(user, role));
        if (withSecondStep && await scope.ServiceProvider.GetRequiredService<SignInRules>().NeedSecondStepAsync([role]))
        {
            Check(await users.ResetAuthenticatorKeyAsync(user));
            Check(await users.SetTwoFactorEnabledAsync(user, true));
            // Where Identity keeps them: time stands still here, and an authenticator's code is good for one sign-in only.
            Check(await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", RecoveryCodes.All));
        }

        return user;
    }

    /// <summary>Publishes an item of that type; required fields that <paramref name="edit"/> leaves empty are filled with samples.</summary>
    /// <returns>The published item; its path is at AutoroutePart.Path.</returns>
    public async Task<ContentItem> PublishAsync(string type, string title, Action<ContentItem>? edit = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var editor = scope.ServiceProvider.GetRequiredService<ContentEditor>();
        return Saved(await editor.PublishAsync(New(scope.ServiceProvider, type, title, edit), null, "test"));
    }

    /// <summary>Saves an item of that type as a draft.</summary>
    public async Task<ContentItem> SaveDraftAsync(string type, string title, Action<ContentItem>? edit = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var editor = scope.ServiceProvider.GetRequiredService<ContentEditor>();
        return Saved(await editor.SaveDraftAsync(New(scope.ServiceProvider, type, title, edit), null, "test"));
    }

    /// <summary>Runs something with a service of the site, in a scope of its own.</summary>
    public async Task<TResult> Scope<T, TResult>(Func<T, Task<TResult>> use)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Runs something with a service of the site, in a scope of its own.</summary>
    public async Task Scope<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Hands the data folder to the caller, who removes it after the site has stopped.</summary>
    public TemporaryFolder KeepFolder()
    {
        _keepFolder = true;
        return _folder;
    }

    /// <summary>Copies the template into the data folder before the host starts.</summary>
    public async Task InitializeAsync()
    {
        if (FromTemplate)
        {
            TemporaryFolder.Copy(await SiteTemplate.FolderAsync(), _folder.Path);
        }
    }

    /// <inheritdoc/>
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The public's error pages are under test too.
        builder.UseEnvironment("Production");
        builder.UseSetting("UnionSite:DataFolder", _folder.Path);
        builder.UseSetting("UnionSite:RecipeFolder", RepositoryFolder.Below("recipes"));
        builder.ConfigureTestServices(services =>
        {
            // The log file's configuration is one for the process; sites that run side by side would share it.
            services.RemoveAll<ILoggerProvider>();
            services.AddSingleton<ILoggerProvider>(Log);
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Tests make many users; what a stolen hash is worth is not their subject.
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            ConfigureServices(services);
        });
    }

    /// <summary>Replaces further services; only clock, mail and push have fakes.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            SqliteConnection.ClearAllPools();
            if (!_keepFolder)
            {
                _folder.Dispose();
            }
        }
    }

    private static ContentItem New(IServiceProvider services, string type, string title, Action<ContentItem>? edit)
    {
        var item = services.GetRequiredService<ContentModel>().New(type);
        item.DisplayText = title;
        item.Part("TitlePart")["Title"] = title;
        edit?.Invoke(item);
        RequiredFields.Fill(services.GetRequiredService<ContentModel>().Definitions, item);
        return item;
    }

    private static ContentItem Saved(EditResult result) => result.IsDone
        ? result.Item!
        : throw new InvalidOperationException($"Not saved ({result.Status}): {string.Join("; ", result.Errors.Select(error => $"{error.Path}: {error.Message}"))}");

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
