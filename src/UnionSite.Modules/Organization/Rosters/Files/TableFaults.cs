namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>Why tables of either sort are refused.</summary>
internal static class TableFaults
{
    public static UnreadableTableException TooManyRows() => new(T($"Tệp có quá nhiều dòng; nhiều nhất là {TableLimits.MaxRows} dòng một lần. Hãy chia thành nhiều tệp."));

    public static UnreadableTableException TooManyColumns() => new(T($"Tệp có quá nhiều cột; nhiều nhất là {TableLimits.MaxColumns}. Hãy xóa các cột không dùng."));

    public static UnreadableTableException Broken() => new(T("Tệp .xlsx này hỏng hoặc không phải là bảng tính. Hãy mở bằng Excel và lưu lại thành .xlsx hoặc .csv."));
}
