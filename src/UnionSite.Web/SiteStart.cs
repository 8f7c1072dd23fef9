using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Text;

namespace UnionSite.Web;

/// <summary>What must be true before the first request: the database is there and the site is set up.</summary>
internal static class SiteStart
{
    /// <summary>
    /// Uses the parser of HTML once while the host is put together on the other core: the first page needs it, and a first
    /// use is slow.
    /// </summary>
    public static Task WarmAsync() => Task.Run(() => SafeHtml.Clean(SafeHtml.PlainText("<h2 id=\"a\">a</h2><p>b</p>")));

    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDb>();
        await SiteDatabase.PrepareAsync(db);
        await scope.ServiceProvider.GetRequiredService<SiteSetup>().RunAsync();
        // After the recipe: the roles that a new site gets must be there to be given the modules' permissions.
        await scope.ServiceProvider.GetRequiredService<RoleEditor>().GrantNewDefaultsAsync("site");
    }
}
