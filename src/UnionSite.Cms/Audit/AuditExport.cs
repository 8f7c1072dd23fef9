using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Audit;

/// <summary>Writes lines of the log as a table for a spreadsheet: UTF-8 with its mark, formulas made harmless.</summary>
public sealed class AuditExport(AuditEvents events)
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>Writes the lines as they are read; memory stays flat.</summary>
    public async Task WriteAsync(IQueryable<AuditEntry> lines, Stream target, CancellationToken cancel)
    {
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        Row(csv, T("Số trong chuỗi|Lúc (giờ Hà Nội)|Người|Sự kiện|Đối tượng|Việc|Màn hình|Mã chuỗi").Split('|'));
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancel))
        {
            await csv.NextRecordAsync();
            Row(csv, line.Sequence?.ToString(CultureInfo.InvariantCulture), HanoiTime.FromUtc(line.AtUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), line.Who,
                T(events.NameOf(line.Event)), line.Subject, line.ErasedUtc is null ? line.Detail : T("(đã xóa giá trị cá nhân)"), line.Screen, line.Hash is { } hash ? Convert.ToHexStringLower(hash) : "");
        }

        await csv.NextRecordAsync();
    }

    private static void Row(CsvWriter csv, params string?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell ?? "");
        }
    }
}
