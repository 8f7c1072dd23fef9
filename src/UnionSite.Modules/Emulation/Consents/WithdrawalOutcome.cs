using UnionSite.Cms.Media;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>What a withdrawal has done, and what an editor still has to look at.</summary>
/// <param name="IsDone">False when the person was changed elsewhere in the meantime.</param>
/// <param name="IsUnpublished">True when the exemplar was taken off the site.</param>
/// <param name="IsDraftCleared">True when the pictures were taken out of the editors' version too.</param>
/// <param name="Pictures">Paths of the pictures that nobody is shown any more.</param>
/// <param name="Users">Other items that use one of those pictures.</param>
/// <param name="Mentions">Other public items that hold the name.</param>
internal sealed record WithdrawalOutcome(
    bool IsDone,
    bool IsUnpublished,
    bool IsDraftCleared,
    IReadOnlyList<string> Pictures,
    IReadOnlyList<MediaUse> Users,
    IReadOnlyList<(string Title, string ContentItemId)> Mentions);
