using NLog;
using NLog.Web;
using UnionSite.Cms.Data;

namespace UnionSite.Web;

/// <summary>Logging through NLog: console and one rolling file below the data folder (NLog.config).</summary>
internal static class Log
{
    public static void Use(WebApplicationBuilder builder, DataFolder data)
    {
        GlobalDiagnosticsContext.Set("logs", data.Logs);
        builder.Logging.ClearProviders();
        builder.Host.UseNLog(new NLogAspNetCoreOptions { LoggingConfigurationSectionName = "", ShutdownOnDispose = true });
        LogManager.Setup().LoadConfigurationFromFile(Path.Combine(AppContext.BaseDirectory, "NLog.config"), optional: false);
    }
}
