using System.Globalization;
using System.Text;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Writes the text of a document as clean HTML: headings by their numbers, lists, tables, bold; nothing of its looks.</summary>
internal static class DocumentHtml
{
    /// <summary>The HTML, as the site's one allow-list leaves it.</summary>
    public static string Write(IReadOnlyList<SourceBlock> blocks)
    {
        var headings = Outline.Of(blocks).ToDictionary(heading => heading.Index, heading => heading.Level);
        var html = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var level = headings.GetValueOrDefault(i);
            var item = level == 0 && blocks[i] is SourceParagraph { } listed && (listed.IsBullet || ListMark.Stands(listed.Text.TrimStart())) ? listed : null;
            depth = MoveTo(html, depth, item is null ? 0 : Math.Min(item.Level, depth) + 1);
            switch (blocks[i])
            {
                case SourceParagraph paragraph when item is not null:
                    html.Append("<li>").Append(Inline(WithoutMark(paragraph), bold: true)).Append("</li>");
                    break;
                case SourceParagraph paragraph when level > 0:
                    // "Chương I" and its name are two lines on paper and one heading here.
                    var name = i + 1 < blocks.Count && headings.GetValueOrDefault(i + 1) is 0 && IsBare(paragraph) && blocks[i + 1] is SourceParagraph next && IsName(next) ? next : null;
                    html.Append(CultureInfo.InvariantCulture, $"<h{level}>").Append(Inline(paragraph, bold: false))
                        .Append(name is null ? "" : ". " + Inline(name, bold: false)).Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
                    i += name is null ? 0 : 1;
                    break;
                case SourceParagraph paragraph:
                    html.Append("<p>").Append(Inline(paragraph, bold: true)).Append("</p>\n");
                    break;
                case SourceTable table:
                    Write(html, table);
                    break;
            }
        }

        MoveTo(html, depth, 0);
        return SafeHtml.Clean(html.ToString());
    }

    private static int MoveTo(StringBuilder html, int depth, int wanted)
    {
        for (; depth < wanted; depth++)
        {
            // A list within a list belongs to the item before it.
            if (depth > 0 && html.ToString(html.Length - 5, 5) == "</li>")
            {
                html.Length -= 5;
            }

            html.Append("<ul>");
        }

        for (; depth > wanted; depth--)
        {
            html.Append(depth > 1 ? "</ul></li>" : "</ul>\n");
        }

        return depth;
    }

    private static bool IsBare(SourceParagraph paragraph) => OutlineMark.Read(VietnameseText.OneLine(paragraph.Text)) is { Rank: <= OutlineMark.Section, Rest.Length: 0 };

    private static bool IsName(SourceParagraph paragraph) =>
        paragraph.Text.Length < 200 && paragraph.Text.Any(char.IsLetter) && OutlineMark.Read(paragraph.Text) is null && (!paragraph.Text.Any(char.IsLower) || paragraph.IsBold);

    private static SourceParagraph WithoutMark(SourceParagraph paragraph) => paragraph with
    {
        Runs = [paragraph.Runs[0] with { Text = ListMark.Strip(paragraph.Runs[0].Text.TrimStart()) }, .. paragraph.Runs.Skip(1)],
    };

    private static void Write(StringBuilder html, SourceTable table)
    {
        html.Append("<table>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var head = r == 0 && table.Rows.Count > 1 && table.Rows[0].All(cell => SourceText.Paragraphs(cell.Blocks) is var all && all.Any() && all.All(paragraph => paragraph.IsBold));
            html.Append("<tr>");
            foreach (var cell in table.Rows[r])
            {
                html.Append(head ? "<th scope=\"col\"" : "<td");
                Append(html, "colspan", cell.ColumnSpan);
                Append(html, "rowspan", cell.RowSpan);
                html.Append('>').AppendJoin("<br>", SourceText.Paragraphs(cell.Blocks).Select(paragraph => Inline(paragraph, !head))).Append(head ? "</th>" : "</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>\n");
    }

    private static void Append(StringBuilder html, string name, int span)
    {
        if (span > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
        }
    }

    private static string Inline(SourceParagraph paragraph, bool bold)
    {
        var html = new StringBuilder();
        foreach (var run in paragraph.Runs)
        {
            var text = Escaped(run.Text).Replace("\t", " ", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(run.Text))
            {
                html.Append(text);
                continue;
            }

            var (open, close) = ("", "");
            foreach (var (on, tag) in new[] { (bold && run.Bold, "strong"), (run.Italic && bold, "em") })
            {
                (open, close) = on ? ($"{open}<{tag}>", $"</{tag}>{close}") : (open, close);
            }

            html.Append(run.Href is null ? open + text + close : $"<a href=\"{Escaped(run.Href)}\">{open}{text}{close}</a>");
        }

        return html.ToString().Trim();
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
