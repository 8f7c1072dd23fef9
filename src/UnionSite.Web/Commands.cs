using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Media;

namespace UnionSite.Web;

/// <summary>The program's verbs: without one it serves the site.</summary>
internal static class Commands
{
    public static Task<int> RunAsync(string[] args) => args.FirstOrDefault() switch
    {
        ImageWorker.Verb => ImageWorker.RunAsync(args),
        PdfWorker.Verb => PdfWorker.RunAsync(args),
        "setup-link" => SetupLinkAsync(args[1..]),
        "verify-audit" => VerifyAuditAsync(args[1..]),
        _ => ServeAsync(args),
    };

    private static async Task<int> ServeAsync(string[] args)
    {
        var html = SiteStart.WarmHtmlAsync();
        await using var app = SiteHost.Build(args);
        // Two cores: one reads the model and the database while the other makes the pipeline.
        var prepared = Task.Run(() => SiteStart.PrepareAsync(app.Services));
        SiteHost.Map(app);
        await SiteStart.WarmPipelineAsync(app);
        await Task.WhenAll(prepared, html);
        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Cổng đang được chương trình khác dùng / The address is in use: {error.Message} (--urls http://localhost:5001)");
            return 1;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine($"Trang đang chạy tại / The site runs at {address}");
        }

        await PrintSetupLinkAsync(app.Services, addresses.FirstOrDefault() ?? "", always: false);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> SetupLinkAsync(string[] args)
    {
        await using var app = SiteHost.Build(args);
        await SiteStart.PrepareAsync(app.Services);
        var address = app.Configuration["Urls"]?.Split(';')[0] ?? "http://localhost:5000";
        await PrintSetupLinkAsync(app.Services, address, always: true);
        return 0;
    }

    /// <summary>Walks the audit chain; the file of heads may be a copy that was kept elsewhere.</summary>
    private static async Task<int> VerifyAuditAsync(string[] args)
    {
        var file = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : null;
        if (file is not null && !File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"Không có tệp đầu chuỗi / No such file of heads: {file}");
            return 2;
        }

        await using var app = SiteHost.Build(file is null ? args : args[1..]);
        await using var scope = app.Services.CreateAsyncScope();
        var heads = AuditHeads.Read(file ?? app.Services.GetRequiredService<AuditHeads>().Path);
        var found = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(heads);
        Console.WriteLine(found.IsWhole
            ? $"Chuỗi nguyên vẹn / The chain is whole: {found.Lines} dòng/lines, {found.Erased} đã xóa giá trị/erased, {found.Waiting} chờ niêm/waiting, {found.Heads} đầu chuỗi khớp/heads agree. {found.Head}"
            : $"Chuỗi bị đứt / The chain is broken: {found.Problem}");
        return found.IsWhole ? 0 : 1;
    }

    // Standard output only: whoever reads the log later must not find a way in.
    private static async Task PrintSetupLinkAsync(IServiceProvider services, string address, bool always)
    {
        await using var scope = services.CreateAsyncScope();
        var link = scope.ServiceProvider.GetRequiredService<SetupLink>();
        if (always || !await link.HasAdministratorAsync())
        {
            Console.WriteLine("Tạo tài khoản quản trị (một lần, trong 60 phút) / Make the administrator's account (once, within 60 minutes):");
            Console.WriteLine($"  {address.TrimEnd('/')}{await link.CreateAsync()}");
        }
    }
}
