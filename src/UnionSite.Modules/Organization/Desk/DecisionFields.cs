namespace UnionSite.Modules.Organization.Desk;

/// <summary>Model of the partial "DecisionFields.cshtml": day and decision of one of several forms of a page.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Sent">Which form was sent; its problems stand in it and in no other.</param>
/// <param name="Fields">What the form holds.</param>
internal sealed record DecisionFields(string Form, string Sent, MemberFields Fields);
