namespace UnionSite.Modules.Organization;

/// <summary>A decision of the union.</summary>
/// <param name="Number">Such as "12/QĐ-LĐLĐ"; "" for none.</param>
/// <param name="DecidedOn">Its day; null for none.</param>
/// <param name="EffectiveOn">First day on which it holds; it may lie before or after today.</param>
internal sealed record Decision(string Number, DateOnly? DecidedOn, DateOnly EffectiveOn);
