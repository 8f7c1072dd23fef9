namespace UnionSite.Modules.Organization;

/// <summary>Level of a unit; a unit stands under one of a higher level, and any level may be skipped.</summary>
public enum UnitKind
{
    /// <summary>The provincial federation: the root.</summary>
    Province,

    /// <summary>A commune, ward or zone union between the province and the grassroots; not every province has any.</summary>
    IntermediateUnion,

    /// <summary>Công đoàn cơ sở: the union of a workplace.</summary>
    GrassrootsUnion,

    /// <summary>Tổ công đoàn: a team inside a grassroots union.</summary>
    UnionGroup,
}
