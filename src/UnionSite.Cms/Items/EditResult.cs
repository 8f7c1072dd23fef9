namespace UnionSite.Cms.Items;

/// <summary>How a verb ended.</summary>
public enum EditStatus
{
    /// <summary>Saved.</summary>
    Done,

    /// <summary>Refused: values are wrong, see the errors.</summary>
    Invalid,

    /// <summary>Refused: somebody saved since the form was opened.</summary>
    Stale,

    /// <summary>Refused: the item or version is not there.</summary>
    NotFound,

    /// <summary>Refused by a handler, see the errors.</summary>
    Cancelled,
}

/// <summary>The outcome of a verb of ContentEditor.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Item">The saved item, or for a stale save the version that stands.</param>
/// <param name="Errors">Problems in Vietnamese.</param>
public sealed record EditResult(EditStatus Status, ContentItem? Item, IReadOnlyList<FieldError> Errors)
{
    /// <summary>True when the change was saved.</summary>
    public bool IsDone => Status == EditStatus.Done;

    internal static EditResult Done(ContentItem item) => new(EditStatus.Done, item, []);

    internal static EditResult NotFound() => new(EditStatus.NotFound, null, [new FieldError("", T("Không tìm thấy nội dung này; có thể nó đã bị xóa."))]);
}
