namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Something is wrong in a cell.</summary>
/// <param name="Field">Name of the field, in the language of the desk; "" for the row as a whole.</param>
/// <param name="Message">What to change.</param>
internal sealed record PlanFault(string Field, string Message)
{
    /// <summary>Field and message in one sentence.</summary>
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}
