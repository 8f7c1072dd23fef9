using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>One choice of a predefined list.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Value">What is stored.</param>
/// <param name="IsDefault">True when a new item starts with it (MultiTextField).</param>
public sealed record FieldOption(string Name, string Value, bool IsDefault)
{
    /// <summary>The choices in the "Options" member; one without a value stores its name.</summary>
    public static IReadOnlyList<FieldOption> Of(SettingsReader settings) =>
    [
        .. settings.Objects("Options").Select(option =>
        {
            var name = JsonText.TextOf(option, "name") ?? JsonText.TextOf(option, "Name") ?? "";
            var value = JsonText.TextOf(option, "value") ?? JsonText.TextOf(option, "Value") ?? name;
            return new FieldOption(name.Length > 0 ? name : value, value, JsonText.FlagOf(option, "default"));
        }).DistinctBy(option => option.Value),
    ];
}
