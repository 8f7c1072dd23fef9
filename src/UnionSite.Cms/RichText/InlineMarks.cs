using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace UnionSite.Cms.RichText;

/// <summary>Turns styled spans into strong, em, sup, sub and s, and takes every other inline wrapper off its words.</summary>
internal static partial class InlineMarks
{
    private static readonly string[] Kept = ["strong", "em", "u", "s", "sub", "sup", "code"];

    /// <summary>Rewrites the marks in place.</summary>
    public static void Rewrite(IElement body)
    {
        foreach (var element in PastedHtml.All(body, "span,font,b,strong,i,em,u,s,del,strike,sub,sup,code,ins,small,big,mark,abbr,cite,q,kbd,dfn,time,tt,label"))
        {
            var marks = Marks(element);
            if (PastedHtml.HoldsBlock(element))
            {
                // Words in a bold wrapper around whole paragraphs are bold in each of them.
                foreach (var leaf in Leaves(element))
                {
                    Wrap(leaf, marks);
                }
            }
            else if (!PastedHtml.IsBlank(element))
            {
                Wrap(element, marks);
            }

            PastedHtml.Unwrap(element);
        }
    }

    /// <summary>Joins equal neighbours, takes off empty and doubled marks, and folds spaces without gluing words.</summary>
    public static void Tidy(IElement body)
    {
        foreach (var mark in PastedHtml.All(body, string.Join(',', Kept)))
        {
            if (mark.ParentElement?.Closest(mark.LocalName) is not null || string.IsNullOrEmpty(mark.TextContent))
            {
                PastedHtml.Unwrap(mark);
            }
        }

        foreach (var mark in PastedHtml.All(body, string.Join(',', Kept)))
        {
            while (mark.Parent is not null && mark.NextSibling is IElement next && next.LocalName == mark.LocalName)
            {
                PastedHtml.Move(next, mark);
                next.Remove();
            }
        }

        foreach (var heading in PastedHtml.All(body, "h2,h3,h4,h5,h6,th"))
        {
            // A heading is bold by itself.
            foreach (var strong in PastedHtml.All(heading, "strong"))
            {
                PastedHtml.Unwrap(strong);
            }
        }

        body.Normalize();
        Fold(body);
    }

    private static void Fold(IElement body)
    {
        var (spaced, block) = (false, (IElement?)null);
        foreach (var text in body.Descendants<IText>().Where(text => text.ParentElement?.Closest("pre") is null).ToList())
        {
            var data = PastedHtml.Spaces().Replace(text.Data, " ");
            var own = text.ParentElement?.Closest("p,li,td,th,h2,h3,h4,h5,h6");
            // Two spaces may meet where a mark begins.
            text.Data = spaced && own == block ? data.TrimStart() : data;
            (spaced, block) = (data.EndsWith(' '), own);
        }
    }

    private static List<string> Marks(IElement element)
    {
        var style = PastedHtml.Style(element);
        var marks = new List<string>();
        Add(marks, "strong", element.LocalName is "b" or "strong" ? !NotBold().IsMatch(style) : Bold().IsMatch(style));
        Add(marks, "em", element.LocalName is "i" or "em" ? !Upright().IsMatch(style) : Italic().IsMatch(style));
        Add(marks, "u", element.LocalName == "u");
        Add(marks, "s", element.LocalName is "s" or "strike" or "del" || Struck().IsMatch(style));
        Add(marks, "sub", element.LocalName == "sub" || Sub().IsMatch(style));
        Add(marks, "sup", element.LocalName == "sup" || Super().IsMatch(style));
        Add(marks, "code", element.LocalName is "code" or "kbd" or "tt");
        return marks;
    }

    private static void Add(List<string> marks, string name, bool stands)
    {
        if (stands)
        {
            marks.Add(name);
        }
    }

    private static void Wrap(IElement element, List<string> marks)
    {
        foreach (var name in marks)
        {
            var mark = element.Owner!.CreateElement(name);
            PastedHtml.Move(element, mark);
            element.AppendChild(mark);
        }
    }

    private static IEnumerable<IElement> Leaves(IElement element) =>
        PastedHtml.All(element, "p,li,td,th,div,blockquote").Where(block => !PastedHtml.HoldsBlock(block) && !PastedHtml.IsBlank(block));

    [GeneratedRegex(@"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w-])font-weight\s*:\s*(?:normal|[1-4]00)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotBold();

    [GeneratedRegex(@"(?<![\w-])font-style\s*:\s*(?:italic|oblique)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?<![\w-])font-style\s*:\s*normal", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Upright();

    [GeneratedRegex(@"text-decoration(?:-line)?\s*:[^;]*line-through", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Struck();

    [GeneratedRegex(@"vertical-align\s*:\s*sub", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sub();

    [GeneratedRegex(@"vertical-align\s*:\s*super", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Super();
}
