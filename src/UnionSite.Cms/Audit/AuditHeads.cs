using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Audit;

/// <summary>
/// The file of the chain's daily heads, in the data folder beside the database, and the same line in the log. Whoever keeps
/// a copy of either elsewhere can tell whether the log was rewritten after that day.
/// </summary>
public sealed class AuditHeads(DataFolder data, TimeProvider clock, ILogger<AuditHeads> logger)
{
    /// <summary>Path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(data.Root, "audit-heads.txt");

    /// <summary>Reads a file of heads, oldest first; a missing file holds none.</summary>
    /// <exception cref="InvalidDataException">A line is not a head; the message names its number.</exception>
    public static IReadOnlyList<AuditHead> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var lines = File.ReadAllLines(path);
        // A line that was cut off by a power cut ends the file; anything else that is no head was put there.
        return [.. lines.Select((line, index) => (Head: AuditHead.Read(line), index)).Where(found => found.Head is not null || found.index < lines.Length - 1)
            .Select(found => found.Head ?? throw new InvalidDataException(T($"{path}, dòng {found.index + 1}: không phải là một đầu chuỗi.")))];
    }

    /// <summary>Writes the head down when none was written down yet today and the chain has grown.</summary>
    /// <returns>The head, or null when there was nothing to write.</returns>
    public async Task<AuditHead?> LeaveAsync(SiteDb db, CancellationToken cancel = default)
    {
        var known = Read(Path) is [.., var newest] ? newest : null;
        var now = clock.GetUtcNow().UtcDateTime;
        if (known is not null && known.Day >= HanoiTime.Day(now))
        {
            return null;
        }

        var last = await db.Audit.AsNoTracking().Where(entry => entry.Sequence != null)
            .OrderByDescending(entry => entry.Sequence).Select(entry => new { entry.Sequence, entry.Hash }).FirstOrDefaultAsync(cancel);
        if (last?.Hash is null || last.Sequence == known?.Sequence)
        {
            return null;
        }

        var head = new AuditHead(now, last.Sequence!.Value, Convert.ToHexStringLower(last.Hash));
        Append(head);
        logger.LogInformation("Audit chain: line {Sequence}, head {Hash}", head.Sequence, head.Hash);
        return head;
    }

    private void Append(AuditHead head)
    {
        using var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        // What a power cut left of a line is closed, so that it cannot run into this one.
        var torn = file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
        file.Seek(0, SeekOrigin.End);
        if (torn)
        {
            file.SetLength(LastLineStart(file));
            file.Seek(0, SeekOrigin.End);
        }

        file.Write(System.Text.Encoding.ASCII.GetBytes($"{head}\n"));
        file.Flush(flushToDisk: true);
    }

    private static long LastLineStart(FileStream file)
    {
        for (var position = file.Length - 1; position > 0; position--)
        {
            file.Seek(position - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n')
            {
                return position;
            }
        }

        return 0;
    }
}
