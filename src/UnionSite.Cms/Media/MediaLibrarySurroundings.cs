using UnionSite.Cms.Audit;

namespace UnionSite.Cms.Media;

/// <summary>What the library's one door needs around it.</summary>
/// <param name="Catalogue">Lists and counts.</param>
/// <param name="Quotas">Bounds of the whole, of folders and of people.</param>
/// <param name="Privacy">Private folders.</param>
/// <param name="Audit">The log.</param>
/// <param name="Clock">The time.</param>
public sealed record MediaLibrarySurroundings(MediaCatalogue Catalogue, MediaQuotas Quotas, MediaPrivacy Privacy, AuditLog Audit, TimeProvider Clock);
