using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Admin;
using UnionSite.Modules.Organization.SignIn.Desk;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Registers the members' door.</summary>
internal static class SignInRegistration
{
    /// <summary>What the module writes into the audit trail here.</summary>
    public static IReadOnlyDictionary<string, string> AuditEvents { get; } = new Dictionary<string, string>
    {
        ["MemberCardGuessed"] = N("Thẻ đoàn viên bị nhập sai PIN nhiều lần"),
        ["MemberCardPrinted"] = N("In thẻ đoàn viên"),
        ["MemberCardReset"] = N("Đặt lại thẻ đoàn viên"),
        ["MemberCardRevoked"] = N("Thu hồi thẻ đoàn viên"),
        ["MemberCardsSprayed"] = N("Thử nhiều mã thẻ từ một địa chỉ"),
        ["MemberPinSet"] = N("Đoàn viên đặt mã PIN"),
        ["MemberResetConfirmed"] = N("Đoàn viên xác nhận đã nhờ đặt lại thẻ"),
        ["MemberResetDisowned"] = N("Đoàn viên không nhờ đặt lại thẻ"),
    };

    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddMemberSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => SignInOptions.Read(configuration));
        services.AddSingleton(new SignInDoor(SignInMethod.Card, SignInPaths.Door, N("Đoàn viên đăng nhập bằng thẻ"), SignInPaths.Door + "?da-thoat=1"));
        services.AddSingleton(new AccountLink(SignInMethod.Card, SignInPaths.ChangePin, N("Đổi mã PIN")));
        services.AddSingleton(new AccountLink(SignInMethod.Card, SignInPaths.Resets, N("Các lần đặt lại thẻ")));
        services.AddSingleton<CardKey>();
        services.AddSingleton<CardHash>();
        services.AddSingleton<CardAddresses>();
        services.AddSingleton<PinTicket>();
        services.AddScoped<CardTries>();
        services.AddScoped<CardAlarm>();
        services.AddScoped<CardSignIn>();
        services.AddScoped<CardEntry>();
        services.AddScoped<CardAccount>();
        services.AddScoped<CardIssue>();
        services.AddScoped<OwnPin>();
        services.AddScoped<ResetBook>();
        services.AddScoped<CardList>();
        services.AddScoped<IMemberStanding, MemberStanding>();
        services.AddScoped<ISignInClaims, MemberClaims>();
        services.AddScoped<IDashboardTile, GuessedCardsTile>();
        return services;
    }
}
