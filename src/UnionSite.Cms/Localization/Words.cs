using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Localization;

/// <summary>
/// The words of the desk in the language of the request. The Vietnamese text is the key, as in gettext and in Orchard's
/// files; the translations stand in <c>en.po</c> beside the code of each room. Imported everywhere.
/// </summary>
public static class Words
{
    private static readonly AsyncLocal<string?> Asked = new();

    /// <summary>
    /// Language of what is being answered, "vi" or "en". Vietnamese unless a request asked otherwise: the language of the
    /// server's own surroundings says nothing, and what is done in the background is written in Vietnamese.
    /// </summary>
    public static string Language
    {
        get => Asked.Value ?? Catalogue.Source;
        set => Asked.Value = value == Catalogue.Source ? null : value;
    }

    /// <summary>How numbers are written in the language of the request: 5.000 in Vietnamese, 5,000 in English.</summary>
    public static CultureInfo Numbers => Asked.Value is null ? HanoiTime.Vietnamese : CultureInfo.InvariantCulture;

    /// <summary>The text in the language of the request; the text itself where no translation is known (names that are data).</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? T(string? text) => Asked.Value is { } language && text is not null ? Catalogue.Find(language, text) ?? text : text;

    /// <summary>A text with values in it: <c>T($"Có {count} bài")</c> has the key "Có {0} bài".</summary>
    public static string T(WordsWithValues text) => text.In(Asked.Value);

    /// <summary>A text with markup of ours in it; the values are encoded unless they are HTML themselves.</summary>
    public static IHtmlContent TH(HtmlWithValues text) => text.In(Asked.Value);

    /// <summary>Marks a text that is kept in a table and translated where it is shown: the place says <c>T(row.Text)</c>.</summary>
    public static string N(string text) => text;
}
