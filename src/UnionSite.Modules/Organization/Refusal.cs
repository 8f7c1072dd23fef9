namespace UnionSite.Modules.Organization;

/// <summary>Why an act is not done.</summary>
/// <param name="Field">Form name of the box beside which it is said; "" for the whole act.</param>
/// <param name="Message">What to change, in the language of the desk.</param>
internal sealed record Refusal(string Field, string Message);
