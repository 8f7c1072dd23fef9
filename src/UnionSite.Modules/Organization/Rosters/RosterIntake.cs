using UnionSite.Cms.Documents;
using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Rosters.Files;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Takes a sent table apart into the rows that are kept: old fonts are turned, titles and forbidden columns stay out.</summary>
internal sealed class RosterIntake(RosterFolder folder)
{
    private const int Block = 100;

    /// <summary>Reads the file into the import's folder and fills what follows from the file.</summary>
    /// <exception cref="UnreadableTableException">The file is refused; nothing of it is kept.</exception>
    public void Take(RosterImport import, Stream file)
    {
        var place = folder.New(import.Key);
        try
        {
            var table = TableFile.Open(file, place);
            import.Notes = [.. table.Notes];
            Write(import, table.Rows);
        }
        catch
        {
            folder.Remove(import.Key);
            throw;
        }
    }

    private void Write(RosterImport import, IEnumerable<TableRow> sent)
    {
        var encodings = new SortedSet<string>(StringComparer.Ordinal);
        using var blocks = sent.Chunk(Block).Select(block => Turned(block, encodings)).GetEnumerator();
        if (!blocks.MoveNext())
        {
            throw new UnreadableTableException(T("Tệp này không có dòng nào."));
        }

        var first = blocks.Current;
        var head = TableHead.Of(first);
        var sample = first.Where(row => row.Line > head.Line).ToList();
        var forbidden = ForbiddenColumns.In(head.Headings, [.. sample.Select(row => row.Cells)]);
        var columns = Math.Max(head.Headings.Count, sample.Count == 0 ? 0 : sample.Max(row => row.Cells.Count));
        var headings = Enumerable.Range(0, columns).Select(at => at < head.Headings.Count && head.Headings[at].Length > 0 ? Short(head.Headings[at]) : T($"Cột {at + 1}")).ToList();
        import.HasHeadings = head.Line > 0;
        import.Headings = [.. headings.Where((_, at) => !forbidden.Contains(at))];
        import.Forbidden = [.. headings.Where((_, at) => forbidden.Contains(at))];
        using var rows = folder.WriteRows(import.Key);
        do
        {
            foreach (var row in blocks.Current.Where(row => row.Line > head.Line && !TableHead.IsNumbering(row)))
            {
                // Columns beyond the headings of the first rows have nobody who could say what they are.
                rows.WriteLine(RosterFolder.Line(row with { Cells = [.. row.Cells.Take(columns).Where((_, at) => !forbidden.Contains(at))] }));
                import.Rows++;
            }
        }
        while (blocks.MoveNext());

        if (import.Rows == 0)
        {
            throw new UnreadableTableException(T("Dưới dòng tiêu đề không có dòng nào."));
        }

        foreach (var encoding in encodings)
        {
            import.Notes.Add(T($"Chữ trong tệp viết bằng phông cũ {encoding}, đã chuyển sang Unicode. Hãy xem kỹ họ tên trong bản xem thử."));
        }
    }

    private static string Short(string heading) => heading.Length <= RosterTables.LongestHeading ? heading : heading[..RosterTables.LongestHeading];

    // One cell says too little to tell an old font by; a block of rows does, and a row tells whether it is in it.
    private static List<TableRow> Turned(TableRow[] block, SortedSet<string> encodings)
    {
        var (text, encoding) = OldFonts.Convert(string.Join('\n', block.Select(row => string.Join('\t', row.Cells))));
        if (encoding.Length == 0)
        {
            return [.. block];
        }

        encodings.Add(encoding);
        // No cell holds either sign.
        return [.. block.Zip(text.Split('\n'), (row, turned) => row with { Cells = turned.Split('\t') })];
    }
}
