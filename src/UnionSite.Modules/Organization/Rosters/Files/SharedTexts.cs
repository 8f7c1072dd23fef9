using System.Text;
using System.Xml;
using Microsoft.Win32.SafeHandles;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>
/// The texts that a workbook's cells share. They lie in a file of their own while the rows are read: 50,000 members are
/// some 200,000 texts, and only their places stay in memory.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private const int Remembered = 4096;

    private readonly List<long> _ends = [];
    private readonly (int Index, string Text)[] _recent = new (int, string)[Remembered];
    private readonly SafeFileHandle _file;

    private SharedTexts(string folder)
    {
        _file = File.OpenHandle(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".texts"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        Array.Fill(_recent, (-1, ""));
    }

    /// <summary>Reads them.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="path">The file of the texts.</param>
    /// <param name="folder">Where they may lie.</param>
    public static SharedTexts Of(Workbook book, string path, string folder)
    {
        var texts = new SharedTexts(folder);
        try
        {
            using var reader = book.Read(path);
            var buffer = new MemoryStream();
            long at = 0;
            while (reader?.Read() == true)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    buffer.Write(Encoding.UTF8.GetBytes(CellText.Of(Workbook.TextOf(reader))));
                    texts._ends.Add(at + buffer.Length);
                    if (texts._ends.Count > TableLimits.MaxTexts)
                    {
                        throw TableFaults.TooManyRows();
                    }
                }

                if (buffer.Length > 64 * 1024)
                {
                    at = texts.Flush(buffer, at);
                }
            }

            texts.Flush(buffer, at);
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>A text by its number; "" when there is none.</summary>
    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _ends.Count)
            {
                return "";
            }

            ref var recent = ref _recent[index % Remembered];
            if (recent.Index != index)
            {
                var start = index == 0 ? 0 : _ends[index - 1];
                var bytes = new byte[_ends[index] - start];
                RandomAccess.Read(_file, bytes, start);
                recent = (index, Encoding.UTF8.GetString(bytes));
            }

            return recent.Text;
        }
    }

    public void Dispose() => _file.Dispose();

    private long Flush(MemoryStream buffer, long at)
    {
        RandomAccess.Write(_file, buffer.GetBuffer().AsSpan(0, (int)buffer.Length), at);
        var end = at + buffer.Length;
        buffer.SetLength(0);
        return end;
    }
}
