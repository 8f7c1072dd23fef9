namespace UnionSite.Modules.Organization.Units;

/// <summary>How units, their levels and their history are named.</summary>
internal static class UnitWords
{
    /// <summary>Name of a level.</summary>
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Province => T("Liên đoàn Lao động tỉnh"),
        UnitKind.IntermediateUnion => T("Công đoàn xã, phường, khu"),
        UnitKind.GrassrootsUnion => T("Công đoàn cơ sở"),
        _ => T("Tổ công đoàn"),
    };

    /// <summary>Name of what happened.</summary>
    public static string Of(UnitEventKind kind) => kind switch
    {
        UnitEventKind.Founded => T("Thành lập"),
        UnitEventKind.Renamed => T("Đổi tên"),
        UnitEventKind.Reparented => T("Chuyển đơn vị cấp trên"),
        UnitEventKind.Merged => T("Sáp nhập vào đơn vị khác"),
        UnitEventKind.Absorbed => T("Nhận sáp nhập"),
        UnitEventKind.Split => T("Chia tách"),
        _ => T("Giải thể"),
    };

    /// <summary>An entry of the history in words; "" when its kind says all.</summary>
    public static string Told(UnitEvent entry) => entry.Kind switch
    {
        UnitEventKind.Founded when entry.Before.Length > 0 => T($"Trực thuộc {entry.Before}."),
        UnitEventKind.Renamed => T($"{entry.Before} thành {entry.After}."),
        UnitEventKind.Reparented => T($"Từ {entry.Before} sang {entry.After}, {entry.Members} đoàn viên."),
        UnitEventKind.Merged => T($"Vào {entry.After}, {entry.Members} đoàn viên."),
        UnitEventKind.Absorbed => T($"{entry.After}, {entry.Members} đoàn viên."),
        UnitEventKind.Split => T($"{entry.After} tách khỏi {entry.Before}, {entry.Members} đoàn viên."),
        UnitEventKind.Dissolved => T($"{entry.Members} đoàn viên."),
        _ => "",
    };
}
