namespace UnionSite.Cms.Admin.Bulk;

/// <summary>One verb over many items, done in the background for the person who asked for it.</summary>
public sealed class BulkJob
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Name of the <see cref="BulkKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Id of the person in whose name, and with whose rights, every item is done.</summary>
    public required string UserId { get; set; }

    /// <summary>The person's user name, for the audit log.</summary>
    public required string UserName { get; set; }

    /// <summary>Which items were meant, in words.</summary>
    public string Meant { get; set; } = "";

    /// <summary>What <see cref="Meant"/> says of items that were ticked.</summary>
    public static string Ticked => N("đã đánh dấu");

    /// <summary>How <see cref="Meant"/> begins for items that a filter found.</summary>
    public static string ByFilter => N("theo bộ lọc: ");

    /// <summary>What follows <see cref="ByFilter"/> when the filter was open.</summary>
    public static string Everything => N("tất cả");

    /// <summary>What the verb needs to know, as JSON: a field and its value, or an audience.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>How many items were frozen at the start.</summary>
    public int Total { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>UTC; null while items wait.</summary>
    public DateTime? FinishedUtc { get; set; }

    /// <summary>Why it ended before its last item, in Vietnamese; "" when it did not.</summary>
    public string StopReason { get; set; } = "";
}
