using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>Opens a sent table by what it is, whatever its name says.</summary>
internal static class TableFile
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray(), OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // What people send by mistake, and what must not be read as text.
    private static readonly byte[][] Others = ["%PDF"u8.ToArray(), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "Rar!"u8.ToArray(), [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], "MZ"u8.ToArray(), "\u007fELF"u8.ToArray(), "SQLite format 3"u8.ToArray()];

    /// <summary>Opens it; its rows are read one after another.</summary>
    /// <param name="file">Can be sought; stays open.</param>
    /// <param name="folder">Where what does not belong into memory may lie while the rows are read.</param>
    /// <exception cref="UnreadableTableException">The file is refused; may also be thrown on the way.</exception>
    public static SentTable Open(Stream file, string folder)
    {
        if (file.Length == 0)
        {
            throw new UnreadableTableException(T("Tệp này trống."));
        }

        if (file.Length > TableLimits.MaxUploadBytes)
        {
            throw new UnreadableTableException(T($"Tệp lớn {ByteSize.Words(file.Length)}; nhiều nhất là {ByteSize.Words(TableLimits.MaxUploadBytes)}."));
        }

        Span<byte> head = stackalloc byte[16];
        var start = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (start.StartsWith(Zip))
        {
            return XlsxTable.Open(file, folder);
        }

        if (start.StartsWith(OldOffice))
        {
            throw new UnreadableTableException(T("Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu lại thành .xlsx."));
        }

        foreach (var other in Others)
        {
            if (start.StartsWith(other))
            {
                throw new UnreadableTableException(T("Tệp này không phải là bảng .xlsx hay .csv."));
            }
        }

        return new SentTable(CsvTable.Rows(file), []);
    }
}
