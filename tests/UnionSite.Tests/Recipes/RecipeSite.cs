using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using UnionSite.Cms;
using UnionSite.Cms.Data;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Site;
using UnionSite.Web;

namespace UnionSite.Tests.Recipes;

/// <summary>The kernel without a web host, on an empty SQLite file: what a recipe does is read from the tables.</summary>
public sealed class RecipeSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private RecipeSite()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["UnionSite:DataFolder"] = _folder.Path,
            ["UnionSite:RecipeFolder"] = RepositoryFolder.Below("recipes"),
        }).Build();
        var environment = new HostingEnvironment { ContentRootPath = _folder.Path, EnvironmentName = "Production", ApplicationName = "UnionSite.Tests" };
        var data = DataFolder.Of(configuration, environment);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton(data);
        services.AddDbContext<SiteDb, SqliteSiteDb>(options => options.UseSqlite(data.ConnectionString));
        services.AddKernel();
        // The modules' tables belong to the model that the migrations were made from.
        foreach (var module in SiteHost.Modules)
        {
            services.AddSingleton(module);
        }

        services.AddSingleton<TimeProvider>(Clock);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>The site's clock.</summary>
    public FakeTimeProvider Clock { get; } = new(SiteFactory.Start);

    /// <summary>Services of the site.</summary>
    public IServiceProvider Services => _services;

    /// <summary>An empty site with its tables.</summary>
    public static async Task<RecipeSite> NewAsync()
    {
        var site = new RecipeSite();
        await site.Use<SiteDb>(db => SiteDatabase.PrepareAsync(db));
        return site;
    }

    /// <summary>Runs something with a service, in a scope of its own.</summary>
    public async Task Use<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Runs something with a service, in a scope of its own.</summary>
    public async Task<TResult> Use<T, TResult>(Func<T, Task<TResult>> use)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>Runs a recipe that is given as text.</summary>
    public Task<RecipeReport> RunAsync(string json, bool dryRun = false) => RunAsync(Recipe.Parse(json), new RecipeOptions("test", dryRun));

    /// <summary>Runs a recipe.</summary>
    public Task<RecipeReport> RunAsync(Recipe recipe, RecipeOptions? options = null)
    {
        // A later run happens later: what depends on the moment would show.
        Clock.Advance(TimeSpan.FromMinutes(1));
        return Use<RecipeRunner, RecipeReport>(runner => runner.RunAsync(recipe, options ?? new RecipeOptions("test")));
    }

    /// <summary>Every row of every table as text: two dumps are equal when nothing changed.</summary>
    public Task<string> DumpAsync() => Use<SiteDb, string>(async db =>
    {
        var dump = new StringBuilder();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").ToListAsync();
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                dump.Append(table);
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    dump.Append('|').Append(reader.GetName(i)).Append('=').Append(reader.IsDBNull(i) ? "null" : reader.GetValue(i));
                }

                dump.Append('\n');
            }
        }

        return dump.ToString();
    });

    /// <summary>The first rows that differ between two dumps; "" when they are equal.</summary>
    public static string Difference(string before, string after)
    {
        var old = before.Split('\n').ToHashSet();
        var now = after.Split('\n').ToHashSet();
        return before == after ? "" : "New: " + string.Join("\n", now.Except(old).Take(5)) + "\nGone: " + string.Join("\n", old.Except(now).Take(5));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
