namespace UnionSite.Modules.Organization.Members;

/// <summary>How memberships and the values of members are named.</summary>
internal static class MemberWords
{
    private static readonly (string Field, string Label)[] Labels =
    [
        (nameof(Member.MemberNumber), N("Số thẻ đoàn viên")), (nameof(Member.FullName), N("Họ và tên")), (nameof(Member.Phone), N("Số điện thoại")),
        (nameof(Member.Email), N("Thư điện tử")), (nameof(Member.BirthYear), N("Năm sinh")),
    ];

    /// <summary>How a period began.</summary>
    public static string Began(MembershipCause cause) => cause switch
    {
        MembershipCause.Admitted => T("kết nạp"),
        MembershipCause.Imported => T("có trong danh sách nhập vào"),
        MembershipCause.Transferred => T("chuyển đến"),
        MembershipCause.Merged => T("đơn vị cũ sáp nhập vào"),
        _ => T("tách ra từ đơn vị cũ"),
    };

    /// <summary>How a period ended; "" while it lasts.</summary>
    public static string Ended(MembershipCause cause) => cause switch
    {
        MembershipCause.None => "",
        MembershipCause.Transferred => T("chuyển đi"),
        MembershipCause.Merged => T("đơn vị sáp nhập"),
        MembershipCause.Split => T("đơn vị chia tách"),
        MembershipCause.Dissolved => T("đơn vị giải thể"),
        _ => T("thôi là đoàn viên"),
    };

    /// <summary>Names of changed fields for the audit trail, which is kept in Vietnamese.</summary>
    public static string Fields(IEnumerable<string> properties) =>
        string.Join(", ", Labels.Where(label => properties.Contains(label.Field)).Select(label => label.Label)) + ".";
}
