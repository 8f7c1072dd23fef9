using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Members;

/// <summary>The one way in which a member's values are written, sorted and searched.</summary>
internal static partial class MemberWriting
{
    /// <summary>A name as it is stored: composed, on one line.</summary>
    public static string Name(string? typed) => VietnameseText.OneLine(VietnameseText.Compose(typed));

    /// <summary>A card's number as it is stored: upper case, without white space.</summary>
    public static string Number(string? typed) => string.Concat(VietnameseText.Compose(typed).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>True for a number as <see cref="Number"/> gives it: letters, digits, ".", "/" and "-".</summary>
    public static bool IsNumber(string number) => number.Length <= Member.LongestNumber && NumberForm().IsMatch(number);

    /// <summary>A telephone number as it is stored: digits, with "+" before them when it was typed; null for none.</summary>
    public static string? Phone(string? typed)
    {
        var phone = string.Concat((typed ?? "").Where(letter => letter is '+' or (>= '0' and <= '9')));
        return phone.Length == 0 ? null : phone;
    }

    /// <summary>True for what a telephone number may look like when it is typed.</summary>
    public static bool IsPhone(string typed) => PhoneForm().IsMatch(typed.Trim()) && Phone(typed) is { Length: >= 8 and <= Member.LongestPhone };

    /// <summary>True for an e-mail address.</summary>
    public static bool IsEmail(string email) => email.Length <= Member.LongestEmail && EmailForm().IsMatch(email);

    /// <summary>
    /// Text whose order is that of a Vietnamese roster: by given name, then by the names before it. Two keys, so that
    /// "Mai B" stands before "Mại A": one key over both words would compare all letters before any tone.
    /// </summary>
    public static string SortKey(string fullName)
    {
        var (given, before) = Parts(fullName);
        return VietnameseText.SortKey(given) + "." + VietnameseText.SortKey(before);
    }

    /// <summary>Fills what follows from the name.</summary>
    public static void SetName(Member member, string fullName)
    {
        var (given, before) = Parts(fullName);
        member.FullName = fullName;
        member.SortKey = SortKey(fullName);
        member.FoldedName = VietnameseText.Fold(fullName);
        member.FoldedGiven = VietnameseText.Fold(before.Length == 0 ? given : given + " " + before);
    }

    private static (string Given, string Before) Parts(string fullName)
    {
        var space = fullName.LastIndexOf(' ');
        return space < 0 ? (fullName, "") : (fullName[(space + 1)..], fullName[..space]);
    }

    [GeneratedRegex("^[A-Z0-9]([A-Z0-9./-]*[A-Z0-9])?$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^\+?[0-9 .()-]+$")]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex EmailForm();
}
