using System.IO.Compression;
using System.Xml;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>The files of an .xlsx, each opened with its bounds: no entities, no outside files, no more bytes than allowed.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly ZipArchive _zip;

    private Workbook(ZipArchive zip) => _zip = zip;

    /// <summary>Opens the package and weighs it before anything is unpacked.</summary>
    public static Workbook Open(Stream file)
    {
        var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            if (zip.Entries.Count > TableLimits.MaxEntries || zip.Entries.Sum(entry => (decimal)entry.Length) > TableLimits.MaxUnpackedBytes
                || zip.Entries.Any(entry => entry.Length > TableLimits.SmallBytes && entry.Length / Math.Max(1, entry.CompressedLength) > TableLimits.MaxRatio))
            {
                throw new UnreadableTableException(T("Tệp này khi giải nén lớn bất thường nên bị từ chối."));
            }

            return new Workbook(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>True when the package holds the file.</summary>
    public bool Has(string path) => _zip.GetEntry(path) is not null;

    /// <summary>Reads a file of the package; null when it is not there.</summary>
    public XmlReader? Read(string path)
    {
        if (_zip.GetEntry(path) is not { } entry)
        {
            return null;
        }

        // A file below the small size may be packed as well as it likes.
        var most = Math.Max(TableLimits.SmallBytes, Math.Min(TableLimits.MaxUnpackedBytes, entry.CompressedLength * TableLimits.MaxRatio));
        return XmlReader.Create(new BoundedStream(entry.Open(), most), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
        });
    }

    /// <summary>Targets of a relations file by id, as paths of the package.</summary>
    public Dictionary<string, string> Relations(string path, string folder, Func<string, bool> ofType)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = Read(path);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External"
                && ofType(reader.GetAttribute("Type") ?? "") && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target && targets.Count < TableLimits.MaxEntries)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return targets;
    }

    /// <summary>The text of the element on which the reader stands, without its phonetic parts; the reader stands on its end afterwards.</summary>
    public static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        var piece = new char[512];
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
            {
                for (var within = reader.Depth; reader.Read() && reader.Depth > within;)
                {
                }
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                for (int read; (read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0;)
                {
                    text.Append(piece, 0, read);
                    if (text.Length > TableLimits.MaxCell * 4)
                    {
                        throw new UnreadableTableException(T($"Một ô dài hơn {TableLimits.MaxCell} chữ cái: đây không phải là danh sách đoàn viên."));
                    }
                }
            }
        }

        return text.ToString();
    }

    public void Dispose() => _zip.Dispose();
}
