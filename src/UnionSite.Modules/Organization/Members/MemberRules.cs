using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Members;

/// <summary>What must hold for the values of a member. Import and screens ask the same rules.</summary>
internal static class MemberRules
{
    /// <summary>Nobody younger works, and nobody older is a member.</summary>
    private const int YoungestAge = 13, OldestAge = 100;

    /// <summary>What is wrong with the values; the field of each refusal is the name of the value.</summary>
    public static List<Refusal> Check(MemberValues values, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (MemberWriting.Name(values.FullName).Length is < 2 or > Member.LongestName)
        {
            refusals.Add(new("FullName", T($"Hãy ghi họ và tên, nhiều nhất {Member.LongestName} chữ cái.")));
        }

        if (!MemberWriting.IsNumber(MemberWriting.Number(values.MemberNumber)))
        {
            refusals.Add(new("MemberNumber", T($"Hãy ghi số thẻ đoàn viên: chữ không dấu và chữ số, nhiều nhất {Member.LongestNumber}.")));
        }

        if (!string.IsNullOrWhiteSpace(values.Phone) && !MemberWriting.IsPhone(values.Phone))
        {
            refusals.Add(new("Phone", T("Hãy ghi số điện thoại bằng chữ số, hoặc để trống.")));
        }

        if (!string.IsNullOrWhiteSpace(values.Email) && !MemberWriting.IsEmail(values.Email.Trim()))
        {
            refusals.Add(new("Email", T("Hãy ghi địa chỉ thư điện tử có dạng ten@noinhan.vn, hoặc để trống.")));
        }

        if (!string.IsNullOrWhiteSpace(values.BirthYear) && Year(values.BirthYear, today) is null)
        {
            refusals.Add(new("BirthYear", T($"Hãy ghi năm sinh từ {today.Year - OldestAge} đến {today.Year - YoungestAge}, hoặc để trống.")));
        }

        return refusals;
    }

    /// <summary>Writes values that were found right into a member.</summary>
    public static void Write(Member member, MemberValues values, DateOnly today)
    {
        MemberWriting.SetName(member, MemberWriting.Name(values.FullName));
        member.MemberNumber = MemberWriting.Number(values.MemberNumber);
        member.Phone = MemberWriting.Phone(values.Phone);
        member.Email = string.IsNullOrWhiteSpace(values.Email) ? null : VietnameseText.Compose(values.Email).Trim();
        member.BirthYear = Year(values.BirthYear, today);
    }

    private static int? Year(string? typed, DateOnly today) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= today.Year - OldestAge && year <= today.Year - YoungestAge ? year : null;
}
