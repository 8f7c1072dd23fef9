namespace UnionSite.Cms.Display;

/// <summary>A heading of a body text.</summary>
/// <param name="Id">Element id.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Level">2 to 4.</param>
public sealed record BodyHeading(string Id, string Text, int Level);

/// <summary>A link that a template may write out as it is.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Url">A path of this site or an http(s), mailto or tel address.</param>
/// <param name="Type">Content type of the target, or "".</param>
public sealed record LinkView(string Text, string Url, string Type = "");

/// <summary>A term of a taxonomy.</summary>
/// <param name="Id">The term's content item id.</param>
/// <param name="Name">Plain text.</param>
/// <param name="Url">Address of the term's page, or null when it has none.</param>
public sealed record TermView(string Id, string Name, string? Url);

/// <summary>A file of the media library as a template shows it.</summary>
/// <param name="Path">Library path.</param>
/// <param name="Url">Address of the file itself.</param>
/// <param name="Alt">Alternative text; "" only for decoration.</param>
/// <param name="IsPicture">True when derivatives exist.</param>
/// <param name="Width">Pixels; 0 for other files.</param>
/// <param name="Height">Pixels; 0 for other files.</param>
/// <param name="Bytes">Size.</param>
/// <param name="SrcSet">Value for srcset (WebP derivatives at the set widths); "" for other files.</param>
/// <param name="SmallUrl">Address of a derivative about 480 pixels wide; the file itself for other files.</param>
public sealed record MediaView(string Path, string Url, string Alt, bool IsPicture, int Width, int Height, long Bytes, string SrcSet, string SmallUrl)
{
    /// <summary>Name for a download link.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Where a picture keeps what matters when a frame cuts it: "nw", "n", "ne", "w", "e", "sw", "s", "se", or "" for the middle.</summary>
    public string Corner { get; init; } = "";

    /// <summary>Pages of a PDF; 0 where they are not known.</summary>
    public int Pages { get; init; }

    /// <summary>True for a PDF whose pages are pictures without text.</summary>
    public bool IsScan { get; init; }

    /// <summary>"PDF", "DOCX".</summary>
    public string Kind => System.IO.Path.GetExtension(Path).TrimStart('.').ToUpperInvariant();

    /// <summary>"PDF, 1,2 MB, 3 trang, bản quét".</summary>
    public string Description => $"{Kind}, {Text.ByteSize.Words(Bytes)}{(Pages > 0 ? $", {Pages} trang" : "")}{(IsScan ? ", bản quét" : "")}";
}
