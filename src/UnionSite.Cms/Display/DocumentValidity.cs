namespace UnionSite.Cms.Display;

/// <summary>
/// The validity of an official document on one day in Hanoi. Nothing of it is stored: it is computed for every page, so it
/// flips by itself at midnight.
/// </summary>
public sealed class DocumentValidity
{
    private DocumentValidity()
    {
    }

    /// <summary>What holds today.</summary>
    public required ValidityState State { get; init; }

    /// <summary>Day from which the document binds, or null when it states none.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>First day on which it does not bind any more, or null: its own, or that of what replaces it.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>What has replaced it by today.</summary>
    public IReadOnlyList<DocumentLink> ReplacedBy { get; private init; } = [];

    /// <summary>What will replace it.</summary>
    public IReadOnlyList<DocumentLink> ToBeReplacedBy { get; private init; } = [];

    /// <summary>What amends it as of today.</summary>
    public IReadOnlyList<DocumentLink> AmendedBy { get; private init; } = [];

    /// <summary>What will amend it.</summary>
    public IReadOnlyList<DocumentLink> ToBeAmendedBy { get; private init; } = [];

    /// <summary>True when the document binds today.</summary>
    public bool IsInForce => State == ValidityState.InForce;

    /// <summary>True when it binds, in an amended form.</summary>
    public bool IsAmended => IsInForce && AmendedBy.Count > 0;

    /// <summary>Words for a badge.</summary>
    public string Label => State switch
    {
        ValidityState.InForce => IsAmended ? "Được sửa đổi" : "Còn hiệu lực",
        ValidityState.NotYet => "Chưa có hiệu lực",
        ValidityState.Withdrawn => "Bị thu hồi",
        ValidityState.Suspended => "Tạm ngưng hiệu lực",
        _ => "Hết hiệu lực",
    };

    /// <summary>Class of the badge: "ok", "old", "bad" or "".</summary>
    public string Tone => State switch
    {
        ValidityState.InForce => IsAmended ? "" : "ok",
        ValidityState.NotYet => "",
        ValidityState.Withdrawn or ValidityState.Suspended => "bad",
        _ => "old",
    };

    /// <summary>Computes the validity on a day.</summary>
    public static DocumentValidity On(DateOnly today, DocumentFacts facts)
    {
        var from = facts.EffectiveOn ?? facts.IssuedOn;
        var replacing = facts.ReplacedBy.Where(link => Applies(link, today)).ToList();
        var until = facts.ExpiresOn;
        if (facts.ReplacedBy.Select(link => link.From).Min() is { } replacedFrom && (until is null || replacedFrom < until))
        {
            until = replacedFrom;
        }

        return new DocumentValidity
        {
            State = StateOf(today, facts, from, replacing),
            From = from,
            Until = until,
            ReplacedBy = replacing,
            ToBeReplacedBy = [.. facts.ReplacedBy.Where(link => !Applies(link, today))],
            AmendedBy = [.. facts.AmendedBy.Where(link => Applies(link, today))],
            ToBeAmendedBy = [.. facts.AmendedBy.Where(link => !Applies(link, today))],
        };
    }

    // A person's word (withdrawn, suspended) stands above what dates say; then what came first in the document's life.
    private static ValidityState StateOf(DateOnly today, DocumentFacts facts, DateOnly? from, List<DocumentLink> replacing) => facts.Status switch
    {
        "Withdrawn" => ValidityState.Withdrawn,
        _ when replacing.Count > 0 => ValidityState.Replaced,
        _ when facts.ExpiresOn is { } expires && today >= expires => ValidityState.Expired,
        "Suspended" => ValidityState.Suspended,
        _ when from is { } start && today < start => ValidityState.NotYet,
        _ => ValidityState.InForce,
    };

    private static bool Applies(DocumentLink link, DateOnly today) => link.From is null || link.From <= today;
}
