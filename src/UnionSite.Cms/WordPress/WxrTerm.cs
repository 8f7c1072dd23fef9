namespace UnionSite.Cms.WordPress;

/// <summary>A category or a tag of the export.</summary>
/// <param name="Domain">"category" or "post_tag".</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">Slug of the category above it, or "".</param>
/// <param name="Description">One sentence, or "".</param>
internal sealed record WxrTerm(string Domain, string Slug, string Name, string Parent = "", string Description = "");
