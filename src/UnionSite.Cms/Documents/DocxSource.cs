using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Reads the main text of a .docx: paragraphs, tables, bold, slanted, links, numbers that Word counts by itself. Text in an old
/// font is converted by the name of its font. Nothing outside the package is ever fetched.
/// </summary>
internal sealed class DocxSource
{
    private readonly MainDocumentPart _main;
    private readonly DocxNumbering _numbering;
    private readonly DocxStyles _styles;
    private readonly List<LegacyChange> _changes = [];
    private string _encoding = "";

    private DocxSource(MainDocumentPart main)
    {
        _main = main;
        _styles = new DocxStyles(main);
        _numbering = new DocxNumbering(main);
    }

    /// <summary>Reads the document.</summary>
    /// <exception cref="DocumentUnreadableException">The package is refused or broken; its message is for the editor.</exception>
    public static SourceDocument Read(Stream file)
    {
        if (DocxPackage.Problem(file) is { } problem)
        {
            throw new DocumentUnreadableException(problem);
        }

        file.Position = 0;
        try
        {
            using var package = WordprocessingDocument.Open(file, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = 40_000_000 });
            if (package.MainDocumentPart is not { Document.Body: { } body } main)
            {
                throw new DocumentUnreadableException(T("Tệp Word này không có nội dung."));
            }

            var source = new DocxSource(main);
            var document = new SourceDocument(source.Blocks(body)) { Converted = source._changes, Encoding = source._encoding };
            return source._changes.Count > 0 ? document : Pasted(document);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FileFormatException or ArgumentException or UriFormatException or InvalidOperationException or FormatException)
        {
            throw new DocumentUnreadableException(T("Tệp Word này bị hỏng nên không đọc được. Hãy mở bằng Word, lưu lại rồi thử lần nữa."), broken);
        }
    }

    // A text in an old encoding whose font was changed since: only the letters tell.
    private static SourceDocument Pasted(SourceDocument document)
    {
        var paragraphs = SourceText.Paragraphs(document.Blocks).ToList();
        var legacy = LegacyText.Convert(string.Join('\n', paragraphs.Select(paragraph => paragraph.Text.Replace('\n', ' '))));
        if (legacy.Changes.Count == 0)
        {
            return document;
        }

        var encoding = LegacyEncoding.All.First(known => known.Name == legacy.Encoding);
        var changed = legacy.Changes.Select(change => change.Before).ToHashSet();
        return document with
        {
            Converted = legacy.Changes,
            Encoding = legacy.Encoding,
            Blocks = SourceText.Map(document.Blocks, paragraph => changed.Contains(paragraph.Text.Replace('\n', ' ').Trim())
                ? paragraph with { Runs = [.. paragraph.Runs.Select(run => run with { Text = encoding.Decode(run.Text) })] }
                : paragraph),
        };
    }

    private List<SourceBlock> Blocks(OpenXmlElement parent)
    {
        var blocks = new List<SourceBlock>();
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph when Read(paragraph) is { } read:
                    blocks.Add(read);
                    break;
                case Table table when Read(table) is { Rows.Count: > 0 } read:
                    blocks.Add(read);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    blocks.AddRange(Blocks(content));
                    break;
                case CustomXmlBlock custom:
                    blocks.AddRange(Blocks(custom));
                    break;
            }
        }

        return blocks;
    }

    private SourceTable Read(Table table)
    {
        var rows = new List<IReadOnlyList<SourceCell>>();
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>()
                // A cell that goes on from the row above holds nothing of its own.
                .Where(cell => cell.TableCellProperties?.VerticalMerge is not { } merge || merge.Val?.Value == MergedCellValues.Restart)
                .Select(cell => new SourceCell(Blocks(cell), cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, RowSpan(table, row, cell)))
                .ToList();
            if (cells.Count > 0)
            {
                rows.Add(cells);
            }
        }

        return new SourceTable(rows) { HasBorders = HasBorders(table) };
    }

    private static int RowSpan(Table table, TableRow row, TableCell cell)
    {
        if (cell.TableCellProperties?.VerticalMerge?.Val?.Value != MergedCellValues.Restart)
        {
            return 1;
        }

        var column = row.Elements<TableCell>().TakeWhile(other => other != cell).Count();
        return 1 + table.Elements<TableRow>().SkipWhile(other => other != row).Skip(1)
            .TakeWhile(below => below.Elements<TableCell>().ElementAtOrDefault(column)?.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart)
            .Count();
    }

    private bool HasBorders(Table table)
    {
        var borders = table.GetFirstChild<TableProperties>()?.TableBorders;
        return borders is null
            ? table.GetFirstChild<TableProperties>()?.TableStyle?.Val?.Value is { } style && _styles.HasBorders(style)
            : borders.ChildElements.OfType<BorderType>().Any(border => border.Val is { } kind && kind.Value != BorderValues.None && kind.Value != BorderValues.Nil);
    }

    private SourceParagraph? Read(Paragraph paragraph)
    {
        var runs = new List<SourceRun>();
        Collect(paragraph, runs, null, _styles.Of(paragraph));
        var number = _numbering.Next(paragraph, _styles.NumberingOf(paragraph));
        if (runs.Count == 0 || string.IsNullOrWhiteSpace(string.Concat(runs.Select(run => run.Text))))
        {
            return null;
        }

        if (number is { IsBullet: false, Label: { Length: > 0 } label })
        {
            runs.Insert(0, new SourceRun(label + " ", runs[0].Bold));
        }

        return new SourceParagraph(SourceText.Joined(runs))
        {
            Heading = _styles.HeadingOf(paragraph),
            IsBullet = number?.IsBullet == true,
            Level = number?.Level ?? 0,
            IsCentered = _styles.IsCentered(paragraph),
        };
    }

    private void Collect(OpenXmlElement parent, List<SourceRun> runs, string? href, DocxLook look)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    Add(run, runs, href, look);
                    break;
                case Hyperlink link:
                    Collect(link, runs, Address(link) ?? href, look);
                    break;
                case InsertedRun or SdtRun or SdtContentRun or SimpleField or { LocalName: "smartTag" }:
                    // What was struck out in revision (DeletedRun) is no text any more.
                    Collect(child, runs, href, look);
                    break;
            }
        }
    }

    private string? Address(Hyperlink link) =>
        link.Id?.Value is { } id && _main.HyperlinkRelationships.FirstOrDefault(relation => relation.Id == id) is { } found
            ? SafeHtml.Url(found.Uri.OriginalString) : null;

    private void Add(Run run, List<SourceRun> runs, string? href, DocxLook paragraph)
    {
        var look = _styles.Of(run, paragraph);
        var text = new StringBuilder();
        foreach (var child in run.ChildElements)
        {
            text.Append(child switch
            {
                DocumentFormat.OpenXml.Wordprocessing.Text words => words.Text,
                TabChar => "\t",
                Break { Type: null } or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                SymbolChar symbol when int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 31 and < 0xD800 => ((char)code).ToString(),
                _ => "",
            });
        }

        if (text.Length > 0 && !look.Hidden)
        {
            runs.Add(new SourceRun(Converted(text.ToString(), look), look.Bold, look.Italic, href));
        }
    }

    private string Converted(string text, DocxLook look)
    {
        if (LegacyEncoding.OfFont(look.Font) is not { } encoding || LegacyEncoding.IsUnicode(text))
        {
            return VietnameseText.Compose(look.Capitals ? text.ToUpper(HanoiTime.Vietnamese) : text);
        }

        var after = encoding.Decode(text);
        if (LegacyEncoding.DrawsCapitals(look.Font!) || look.Capitals)
        {
            after = after.ToUpper(HanoiTime.Vietnamese);
        }

        if (after != text)
        {
            _encoding = encoding.Name;
            _changes.Add(new LegacyChange(text.Trim(), after.Trim()));
        }

        return after;
    }
}
