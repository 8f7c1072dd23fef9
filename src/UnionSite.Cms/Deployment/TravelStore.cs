using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Localization;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Deployment;

/// <summary>
/// Keeps packages on their way: each has a folder in the private part of the data folder, with its files, its state and
/// the rows of its reports. After a week it is removed.
/// </summary>
public sealed class TravelStore(DataFolder data, TimeProvider clock, ILogger<TravelStore> log)
{
    /// <summary>How long a package and its reports are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const string StateFile = "travel.json";

    private static readonly JsonSerializerOptions Readable = new(JsonText.Plain) { Converters = { new JsonStringEnumConverter() } };

    private readonly Lock _lock = new();

    private string Root => Directory.CreateDirectory(Path.Combine(data.Private, "travel")).FullName;

    /// <summary>Makes the folder of a new one; old ones are removed.</summary>
    public Travel New(string userId, string userName, string name)
    {
        foreach (var old in Directory.EnumerateDirectories(Root).Where(IsOld))
        {
            Directory.Delete(old, recursive: true);
        }

        var travel = new Travel { Id = Guid.NewGuid().ToString("N"), UserId = userId, UserName = userName, Language = Words.Language, Name = name, CreatedUtc = clock.GetUtcNow().UtcDateTime };
        Directory.CreateDirectory(FilesOf(travel));
        return travel;
    }

    /// <summary>The folder of its files.</summary>
    public string FilesOf(Travel travel) => Path.Combine(Root, travel.Id, "files");

    /// <summary>Where the package lies that was written.</summary>
    public string PackageOf(Travel travel) => Path.Combine(Root, travel.Id, "package.zip");

    /// <summary>Where the rows of its rehearsal or of its run lie.</summary>
    public string RowsOf(Travel travel, bool ran) => Path.Combine(Root, travel.Id, ran ? "run.jsonl" : "plan.jsonl");

    /// <summary>The one of that id if it belongs to the user, else null.</summary>
    public Travel? Find(string id, string? userId) => Guid.TryParseExact(id, "N", out _) && Read(Path.Combine(Root, id)) is { } travel && travel.UserId == userId && !IsOld(travel) ? travel : null;

    /// <summary>The one of that id, whoever asked for it.</summary>
    internal Travel? Find(string id) => Read(Path.Combine(Root, id));

    /// <summary>The user's own, newest first.</summary>
    public IReadOnlyList<Travel> Of(string? userId) => [.. All().Where(travel => travel.UserId == userId).OrderByDescending(travel => travel.CreatedUtc).Take(20)];

    /// <summary>Those that a stopped site left undone.</summary>
    internal IReadOnlyList<Travel> Unfinished() => [.. All().Where(travel => travel.State is TravelState.Checking or TravelState.Running).OrderBy(travel => travel.CreatedUtc)];

    /// <summary>Writes its state, whole or not at all.</summary>
    public void Save(Travel travel)
    {
        lock (_lock)
        {
            var place = Path.Combine(Root, travel.Id, StateFile);
            File.WriteAllText(place + ".part", JsonSerializer.Serialize(travel, Readable));
            File.Move(place + ".part", place, overwrite: true);
        }
    }

    /// <summary>Removes it.</summary>
    public void Remove(Travel travel) => Directory.Delete(Path.Combine(Root, travel.Id), recursive: true);

    /// <summary>A page of its rows.</summary>
    /// <param name="travel">Which.</param>
    /// <param name="ran">The run's rows, else the rehearsal's.</param>
    /// <param name="step">Number of a step; 0 for all.</param>
    /// <param name="action">Only those; null for all.</param>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="take">How many are wanted.</param>
    public IEnumerable<PlanRow> Rows(Travel travel, bool ran, int step, PlanAction? action, int skip, int take)
    {
        var place = RowsOf(travel, ran);
        return File.Exists(place)
            ? File.ReadLines(place).Select(line => JsonSerializer.Deserialize<PlanRow>(line, Readable)!)
                .Where(row => (step == 0 || row.Step == step) && (action is null || row.Action == action)).Skip(skip).Take(take)
            : [];
    }

    internal static string Line(PlanRow row) => JsonSerializer.Serialize(row, Readable);

    private bool IsOld(string folder) => Read(folder) is { } travel && IsOld(travel);

    private bool IsOld(Travel travel) => travel.CreatedUtc < clock.GetUtcNow().UtcDateTime - Kept;

    private IEnumerable<Travel> All() => Directory.EnumerateDirectories(Root).Select(Read).OfType<Travel>();

    private Travel? Read(string folder)
    {
        try
        {
            lock (_lock)
            {
                var place = Path.Combine(folder, StateFile);
                return File.Exists(place) ? JsonSerializer.Deserialize<Travel>(File.ReadAllText(place), Readable) : null;
            }
        }
        catch (JsonException broken)
        {
            log.LogWarning(broken, "The state of the package in {Folder} cannot be read; it is passed over.", folder);
            return null;
        }
    }
}
