using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>How the fields of a roster are named.</summary>
internal static class FieldWords
{
    /// <summary>All fields with their names, which are translated where they are shown.</summary>
    public static IReadOnlyList<(RosterField Field, string Label)> All { get; } =
    [
        (RosterField.None, N("Không nhập cột này")), (RosterField.MemberNumber, N("Số thẻ đoàn viên")), (RosterField.FullName, N("Họ và tên")),
        (RosterField.FamilyName, N("Họ và tên đệm")), (RosterField.GivenName, N("Tên")), (RosterField.BirthDate, N("Ngày sinh hoặc năm sinh")),
        (RosterField.Phone, N("Số điện thoại")), (RosterField.Email, N("Thư điện tử")), (RosterField.Unit, N("Đơn vị (tên hoặc mã)")),
    ];

    /// <summary>The field's name.</summary>
    public static string Of(RosterField field) => T(All.First(known => known.Field == field).Label);

    /// <summary>The field beside which a refusal of <see cref="MemberRules"/> belongs.</summary>
    public static RosterField FieldOf(string property) => property switch
    {
        nameof(MemberValues.MemberNumber) => RosterField.MemberNumber,
        nameof(MemberValues.Phone) => RosterField.Phone,
        nameof(MemberValues.Email) => RosterField.Email,
        nameof(MemberValues.BirthYear) => RosterField.BirthDate,
        _ => RosterField.FullName,
    };
}
