using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// The work of the process "read-pdf": looks through one PDF for what may act on a reader's machine, counts its pages and
/// takes its text layer. It runs alone, under limits. Arguments: read-pdf, source, target.
/// </summary>
public static class PdfWorker
{
    /// <summary>First argument by which the program is told to do this work.</summary>
    public const string Verb = "read-pdf";

    internal const int Unreadable = 4;
    internal const int Locked = 5;
    internal const int Active = 6;

    private const int MostPagesRead = 400;
    private const int MostCharacters = 400_000;

    /// <summary>Does the work; 0 when the target is written.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length != 3)
        {
            await Console.Error.WriteLineAsync("Usage: read-pdf <source> <target>");
            return 2;
        }

        ProcessLimits.Apply();
        try
        {
            using var document = PdfDocument.Open(args[1], new ParsingOptions { UseLenientParsing = true, MaxStackDepth = 128 });
            if (PdfActions.Find(document) is { } action)
            {
                Console.WriteLine(action);
                return Active;
            }

            await File.WriteAllTextAsync(args[2], new PdfFacts(document.NumberOfPages, Text(document)).ToJson());
            return 0;
        }
        catch (PdfDocumentEncryptedException locked)
        {
            await Console.Error.WriteLineAsync(locked.Message);
            return Locked;
        }
        catch (Exception broken) when (broken is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException
            or KeyNotFoundException or NullReferenceException or InvalidCastException or OverflowException or IOException or NotSupportedException or InvalidDataException)
        {
            // A library that reads strangers' bytes fails in many ways; each of them means the same here.
            await Console.Error.WriteLineAsync(broken.Message);
            return Unreadable;
        }
    }

    private static string Text(PdfDocument document)
    {
        var text = new StringBuilder();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPagesRead) && text.Length < MostCharacters; number++)
        {
            Page page = document.GetPage(number);
            text.AppendLine(ContentOrderTextExtractor.GetText(page));
        }

        return VietnameseText.Compose(text.ToString(0, Math.Min(text.Length, MostCharacters)).Replace("\0", "", StringComparison.Ordinal));
    }
}
