using System.Text.Json;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Rosters.Files;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>
/// Keeps the rows of rosters on their way in: each has a folder in the private part of the data folder with its rows (never
/// the sent file itself, never a forbidden column) and the lines of its preview. The folder goes when the import has run,
/// is given up, or a day has passed.
/// </summary>
internal sealed class RosterFolder(DataFolder data)
{
    /// <summary>How long rows wait for their person.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>How long an import can be taken back.</summary>
    public static readonly TimeSpan UndoKept = TimeSpan.FromDays(30);

    private string Root => Directory.CreateDirectory(Path.Combine(data.Private, "rosters")).FullName;

    /// <summary>Makes the folder of an import.</summary>
    public string New(string key) => Directory.CreateDirectory(Path.Combine(Root, key)).FullName;

    /// <summary>True while the rows are there.</summary>
    public bool Has(string key) => File.Exists(RowsOf(key));

    /// <summary>Keys of all folders.</summary>
    public IReadOnlyList<string> Keys() => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!)];

    /// <summary>A file that is written, sent, and gone when it is closed.</summary>
    public FileStream Draft() => new(Path.Combine(Root, Guid.NewGuid().ToString("N") + ".draft"), new FileStreamOptions
    {
        Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });

    /// <summary>Removes drafts that a stopped machine left behind.</summary>
    public void RemoveDrafts(DateTime before)
    {
        foreach (var draft in new DirectoryInfo(Root).EnumerateFiles("*.draft").Where(file => file.LastWriteTimeUtc < before))
        {
            draft.Delete();
        }
    }

    /// <summary>Removes an import's folder, if there is one.</summary>
    public void Remove(string key)
    {
        var folder = Path.Combine(Root, key);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The import's rows, read one after another.</summary>
    public IEnumerable<TableRow> Rows(string key) => File.ReadLines(RowsOf(key)).Select(Parse);

    /// <summary>Opens the file of the rows for writing.</summary>
    public StreamWriter WriteRows(string key) => new(RowsOf(key), append: false);

    /// <summary>A row as it is kept.</summary>
    public static string Line(TableRow row) => JsonSerializer.Serialize(row, JsonText.Plain);

    /// <summary>Opens the file of the preview for writing; it takes the place of the old one when it is whole.</summary>
    public StreamWriter WritePlan(string key) => new(PlanOf(key) + ".part", append: false);

    /// <summary>The written preview is the one to show.</summary>
    public void KeepPlan(string key) => File.Move(PlanOf(key) + ".part", PlanOf(key), overwrite: true);

    /// <summary>A line of the preview as it is kept: the first sign tells the verdict, so that the others need not be read.</summary>
    public static string Line(PlanLine line) => (char)('0' + (int)line.Verdict) + JsonSerializer.Serialize(line, JsonText.Plain);

    /// <summary>Lines of the preview.</summary>
    /// <param name="key">The import.</param>
    /// <param name="verdict">Only those; null for all.</param>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="take">How many are wanted.</param>
    public IEnumerable<PlanLine> Plan(string key, RosterVerdict? verdict, int skip, int take)
    {
        var place = PlanOf(key);
        return File.Exists(place)
            ? File.ReadLines(place).Where(line => verdict is not { } only || line[0] == '0' + (int)only).Skip(skip).Take(take).Select(line => JsonSerializer.Deserialize<PlanLine>(line.AsSpan(1), JsonText.Plain)!)
            : [];
    }

    private static TableRow Parse(string line) => JsonSerializer.Deserialize<TableRow>(line, JsonText.Plain)!;

    private string RowsOf(string key) => Path.Combine(Root, key, "rows.jsonl");

    private string PlanOf(string key) => Path.Combine(Root, key, "plan.jsonl");
}
