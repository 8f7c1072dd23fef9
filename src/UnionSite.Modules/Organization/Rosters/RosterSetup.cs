using Microsoft.Extensions.DependencyInjection;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Registers the room.</summary>
internal static class RosterSetup
{
    /// <summary>Adds the way of rosters in and out.</summary>
    public static IServiceCollection AddRosters(this IServiceCollection services)
    {
        services.AddSingleton<RosterSignal>();
        services.AddSingleton<RosterFolder>();
        services.AddScoped<RosterIntake>();
        services.AddScoped<RosterJudge>();
        services.AddScoped<MemberRoll>();
        services.AddScoped<MemberTies>();
        services.AddScoped<RosterBook>();
        services.AddScoped<RosterExport>();
        services.AddScoped<RosterCheck>();
        services.AddScoped<RosterRun>();
        services.AddScoped<RosterUndo>();
        services.AddScoped<RosterSteps>();
        services.AddScoped<RosterPerson>();
        services.AddScoped<RosterWork>();
        services.AddHostedService<RosterWorker>();
        return services;
    }
}
