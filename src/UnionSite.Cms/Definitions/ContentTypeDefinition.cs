using System.Text.Json.Nodes;

namespace UnionSite.Cms.Definitions;

/// <summary>A content type: attached parts in editor order, and settings by settings class name.</summary>
public sealed record ContentTypeDefinition(string Name, string DisplayName, IReadOnlyList<ContentTypePartDefinition> Parts, JsonObject Settings)
{
    private SettingsReader Own => new(Settings, "ContentTypeSettings");

    /// <summary>The type appears under "New".</summary>
    public bool Creatable => Own.Flag("Creatable");

    /// <summary>The type's items appear in the content list and in pickers.</summary>
    public bool Listable => Own.Flag("Listable");

    /// <summary>The editor offers "Save draft".</summary>
    public bool Draftable => Own.Flag("Draftable");

    /// <summary>Published versions stay as history when a new one is published.</summary>
    public bool Versionable => Own.Flag("Versionable");

    /// <summary>Per-type permissions are listed on the roles screen.</summary>
    public bool Securable => Own.Flag("Securable");

    /// <summary>What is to be published must be approved first.</summary>
    public bool NeedsApproval => new SettingsReader(Settings, "ContentApprovalSettings").Flag("ApprovalRequired");

    /// <summary>"Widget", "MenuItem", "CustomSettings" or a name of the site's own; empty for ordinary content.</summary>
    public string Stereotype => Own.Text("Stereotype");

    /// <summary>For the editor who chooses a type.</summary>
    public string Description => Own.Text("Description");

    /// <summary>The attachment of that name, ignoring case, or null.</summary>
    public ContentTypePartDefinition? Attachment(string name) =>
        Parts.FirstOrDefault(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first attachment of that part, ignoring case, or null.</summary>
    public ContentTypePartDefinition? PartOf(string partName) =>
        Parts.FirstOrDefault(part => part.Part.Name.Equals(partName, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the part is attached.</summary>
    public bool Has(string partName) => PartOf(partName) is not null;
}
