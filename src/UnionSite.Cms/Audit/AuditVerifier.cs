using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Audit;

/// <summary>Walks along the chain and compares it with the heads that left the database. Reads only.</summary>
public sealed class AuditVerifier(SiteDb db)
{
    /// <summary>Verifies every line, oldest first, with flat memory.</summary>
    /// <param name="heads">Heads kept outside the database.</param>
    /// <param name="cancel">Stops the walk.</param>
    public async Task<AuditVerification> VerifyAsync(IReadOnlyList<AuditHead> heads, CancellationToken cancel = default)
    {
        var expected = heads.ToLookup(head => head.Sequence);
        var (sequence, erased, agreed) = (0L, 0L, 0);
        var link = AuditChain.Start;
        AuditVerification Found(string? problem) => new(sequence, erased, 0, agreed, sequence == 0 ? "" : Convert.ToHexStringLower(link), problem);

        await foreach (var entry in db.Audit.AsNoTracking().Where(entry => entry.Sequence != null).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (ProblemOf(entry, sequence + 1, link) is { } problem)
            {
                return Found(problem);
            }

            sequence++;
            link = entry.Hash!;
            erased += entry.Salt is null ? 1 : 0;
            foreach (var head in expected[sequence])
            {
                if (!head.Hash.Equals(Convert.ToHexString(link), StringComparison.OrdinalIgnoreCase))
                {
                    return Found(T($"Dòng {sequence} không khớp với đầu chuỗi ghi ngày {head.Day:dd/MM/yyyy}: nhật ký đã bị viết lại."));
                }

                agreed++;
            }
        }

        return heads.Count > 0 && heads.Max(head => head.Sequence) is var last && last > sequence
            ? Found(T($"Nhật ký có {sequence} dòng, nhưng đầu chuỗi đã ghi đến dòng {last}: các dòng cuối đã bị cắt."))
            : Found(null) with { Waiting = await db.Audit.LongCountAsync(entry => entry.Sequence == null, cancel) };
    }

    private static string? ProblemOf(AuditEntry entry, long place, byte[] before)
    {
        if (entry.Sequence != place)
        {
            return T($"Thiếu dòng {place} của chuỗi.");
        }

        if (entry.Commitment is not { Length: AuditChain.Size } commitment || entry.Hash is null)
        {
            return T($"Dòng {place} thiếu cam kết hoặc mã chuỗi.");
        }

        if (entry.Salt is null ? entry.ErasedUtc is null || HasValues(entry) : !AuditChain.Commitment(entry, entry.Salt).AsSpan().SequenceEqual(commitment))
        {
            return T($"Nội dung dòng {place} đã bị sửa.");
        }

        return AuditChain.Link(before, place, entry, commitment).AsSpan().SequenceEqual(entry.Hash) ? null : T($"Dòng {place} không nối đúng vào dòng trước.");
    }

    private static bool HasValues(AuditEntry entry) => entry.Who.Length + entry.Detail.Length + entry.Screen.Length > 0 || entry.Subject is not null;
}
