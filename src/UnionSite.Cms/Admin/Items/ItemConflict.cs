namespace UnionSite.Cms.Admin.Items;

/// <summary>A value that two editors left different, and whose of the two is proposed.</summary>
/// <param name="Difference">Stored text and own text.</param>
/// <param name="IsMineTouched">The form's user changed it since the form was opened.</param>
/// <param name="IsTheirsTouched">Somebody else changed it since then.</param>
public sealed record ItemConflict(ItemDifference Difference, bool IsMineTouched, bool IsTheirsTouched)
{
    /// <summary>Form name of the choice.</summary>
    public string Name => ItemMerge.Prefix + Difference.Path;

    /// <summary>What somebody else changed and this user never touched is taken over; everything else stays as it was typed.</summary>
    public bool ProposesTheirs => IsTheirsTouched && !IsMineTouched;
}
