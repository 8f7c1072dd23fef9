using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>One thing to edit: a part's own editor, a field, or a line about what only travels along.</summary>
/// <param name="Template">Its template.</param>
/// <param name="Model">The template's model.</param>
/// <param name="Position">Where the settings put it.</param>
/// <param name="HasErrors">True when something in it is wrong.</param>
public sealed record FormBlock(string Template, object Model, FormPosition Position, bool HasErrors);
