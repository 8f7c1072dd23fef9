using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>Names as they stand in lists.</summary>
internal static class NameCell
{
    /// <summary>True when all letters are capitals, or none is.</summary>
    public static bool IsOneCase(string name) => name.Any(char.IsLetter) && (!name.Any(char.IsLower) || !name.Any(char.IsUpper));

    /// <summary>"NGUYỄN THỊ H'XUÂN" as "Nguyễn Thị H'Xuân"; a name of both cases stays.</summary>
    public static string InUsualCase(string name)
    {
        if (!IsOneCase(name))
        {
            return name;
        }

        var letters = name.ToLower(HanoiTime.Vietnamese).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsLetter(letters[i]) && (i == 0 || !char.IsLetter(letters[i - 1])))
            {
                letters[i] = char.ToUpper(letters[i], HanoiTime.Vietnamese);
            }
        }

        return new string(letters);
    }

    /// <summary>True for what may stand in a name: letters with their marks, spaces, and "'", "’", "-", ".".</summary>
    public static bool IsName(string name) => name.Any(char.IsLetter) && name.All(letter =>
        char.IsLetter(letter) || letter is ' ' or '\'' or '’' or '-' or '.' || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) && name[0] != '-' && name[0] != '\'';
}
