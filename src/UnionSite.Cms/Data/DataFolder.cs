using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace UnionSite.Cms.Data;

/// <summary>The one folder that holds everything the site must not lose: database, media, keys, logs.</summary>
/// <param name="Root">Absolute path; made if it is not there.</param>
/// <param name="ConnectionString">The site database; by default a file in the folder.</param>
public sealed record DataFolder(string Root, string ConnectionString)
{
    /// <summary>Library files.</summary>
    public string Media => Below("media");

    /// <summary>Files that are never served: attachments of cases.</summary>
    public string Private => Below("private");

    /// <summary>Derivatives, which can be made again.</summary>
    public string Cache => Below("cache");

    /// <summary>Data Protection keys.</summary>
    public string Keys => Below("keys");

    /// <summary>Rolling log files.</summary>
    public string Logs => Below("logs");

    /// <summary>Reads "UnionSite:DataFolder" (default "App_Data" in the content root) and "ConnectionStrings:SiteDb".</summary>
    public static DataFolder Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var root = Path.GetFullPath(configuration["UnionSite:DataFolder"] ?? "App_Data", environment.ContentRootPath);
        Directory.CreateDirectory(root);
        var connection = configuration.GetConnectionString("SiteDb")
            ?? $"Data Source={Path.Combine(root, "site.db")};Foreign Keys=True;Default Timeout=30";
        return new DataFolder(root, connection);
    }

    /// <summary>A folder below the root; made if it is not there.</summary>
    public string Below(string name)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(path);
        return path;
    }
}
