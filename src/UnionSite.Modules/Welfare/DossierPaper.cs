using System.Globalization;
using UnionSite.Cms.Display;

namespace UnionSite.Modules.Welfare;

/// <summary>One paper of a programme's dossier.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Amount">"1 bản chính", "2 bản sao" or "".</param>
/// <param name="Note">Where to get it, when it is needed; or "".</param>
internal sealed record DossierPaper(string Name, string Amount, string Note)
{
    /// <summary>The papers of a programme: its list, else the lines of its dossier field.</summary>
    public static IReadOnlyList<DossierPaper> Of(ContentView program) => program.Bag("Papers").Where(nested => nested.Text("Name").Length > 0).ToList() is { Count: > 0 } papers
        ? [.. papers.Select(nested => new DossierPaper(nested.Text("Name"), AmountOf(nested), nested.Text("Note")))]
        : [.. program.Lines("Dossier").Select(line => new DossierPaper(line.TrimStart('-', '•', ' '), "", ""))];

    private static string AmountOf(ContentView nested)
    {
        var form = nested.Text("Form") switch
        {
            "original" => "bản chính",
            "copy" => "bản sao",
            "certified" => "bản sao có chứng thực",
            _ => "",
        };
        return nested.Number("Copies") is { } copies && copies > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{copies:0} {(form.Length > 0 ? form : "bản")}")
            : form;
    }
}
