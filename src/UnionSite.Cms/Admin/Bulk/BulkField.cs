using System.Text.Json.Nodes;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>A field and the value that the items of a job are to get.</summary>
/// <param name="Type">The content type whose items have the field.</param>
/// <param name="Part">Name of the part's attachment.</param>
/// <param name="Field">Name of the field.</param>
/// <param name="Label">Its label, for the report.</param>
/// <param name="Value">The payload; empty to clear the field.</param>
public sealed record BulkField(string Type, string Part, string Field, string Label, JsonObject Value);
