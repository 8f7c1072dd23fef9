using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace UnionSite.Cms.Media;

/// <summary>Looks through every object of a PDF for what acts: scripts, programs to start, files inside, forms that send.</summary>
internal static class PdfActions
{
    private const int MaxObjects = 200_000;
    private const int MaxDepth = 64;

    // Value of /S in an action dictionary.
    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal) { "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "Movie", "Sound" };

    /// <summary>Name of the first acting thing, or null.</summary>
    public static string? Find(PdfDocument document)
    {
        var structure = document.Structure;
        if (Of(structure.Catalog.CatalogDictionary, 0) is { } found)
        {
            return found;
        }

        var references = structure.CrossReferenceTable.ObjectOffsets.Keys.Take(MaxObjects + 1).ToList();
        if (references.Count > MaxObjects)
        {
            return "TooManyObjects";
        }

        return references.Select(reference => Of(structure.GetObject(reference).Data, 0)).FirstOrDefault(acting => acting is not null);
    }

    private static string? Of(IToken token, int depth) => depth > MaxDepth ? null : token switch
    {
        StreamToken stream => Of(stream.StreamDictionary, depth + 1),
        ArrayToken array => array.Data.Select(inner => Of(inner, depth + 1)).FirstOrDefault(found => found is not null),
        DictionaryToken dictionary => Of(dictionary, depth),
        _ => null,
    };

    private static string? Of(DictionaryToken dictionary, int depth)
    {
        foreach (var (key, value) in dictionary.Data)
        {
            var name = (value as NameToken)?.Data;
            if (key is "JS" or "JavaScript" or "EmbeddedFiles" or "RichMediaContent" or "XFA"
                || (key == "S" && name is not null && Acting.Contains(name)) || (key == "Type" && name is "EmbeddedFile"))
            {
                return name is not null && key is "S" or "Type" ? name ?? key : key;
            }

            if (Of(value, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
