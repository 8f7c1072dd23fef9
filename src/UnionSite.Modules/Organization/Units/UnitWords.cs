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
}
