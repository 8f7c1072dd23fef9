using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Cms.RichText;

/// <summary>The mark that Word draws before an item.</summary>
/// <param name="Type">"1", "a", "A", "i" or "I"; "" for a bullet.</param>
/// <param name="Value">Its place in the row, from 1; 0 for a bullet.</param>
internal sealed partial record ListNumber(string Type, int Value)
{
    private const string Romans = "ivxlc";

    /// <summary>Reads "1.", "a)", "IV.", "2.3."; everything else is a bullet, also the letters that symbol fonts draw as signs.</summary>
    public static ListNumber Read(string mark)
    {
        var number = Number().Match(mark);
        if (!number.Success)
        {
            return new ListNumber("", 0);
        }

        var text = number.Groups["last"].Value;
        if (char.IsDigit(text[0]))
        {
            return new ListNumber("1", int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 1);
        }

        var small = text.ToLower(CultureInfo.InvariantCulture);
        var capital = char.IsUpper(text[0]);
        // "i" begins a row of Roman numbers far more often than it is the ninth letter; "c" is a letter.
        if ((small.Length > 1 || small is "i" or "v" or "x") && small.All(letter => Romans.Contains(letter, StringComparison.Ordinal)))
        {
            return new ListNumber(capital ? "I" : "i", Roman(small));
        }

        return small.Length == 1 ? new ListNumber(capital ? "A" : "a", small[0] - 'a' + 1) : new ListNumber("", 0);
    }

    private static int Roman(string text)
    {
        int[] worth = [.. text.Select(letter => letter switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 100 })];
        return worth.Select((one, place) => place + 1 < worth.Length && one < worth[place + 1] ? -one : one).Sum();
    }

    [GeneratedRegex(@"^\(?(?:\d{1,3}\.)*(?<last>\d{1,4}|[a-zA-Z]{1,6})(?:[.)]|(?<=\d))$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();
}
