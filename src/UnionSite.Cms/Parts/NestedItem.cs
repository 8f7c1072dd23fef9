using System.Text.Json.Nodes;

namespace UnionSite.Cms.Parts;

/// <summary>An item that lives inside a part: its JSON within the parent's document and its form path.</summary>
public sealed record NestedItem(JsonObject Json, string Path);
