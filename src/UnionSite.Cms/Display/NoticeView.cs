using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// The facts that an official site states in its footer, from the custom settings SiteNotice. A fact that is not known is
/// written in square brackets there ("[cần bổ sung: ...]") and is shown as a marked gap, never as a fact.
/// </summary>
public sealed class NoticeView(JsonObject? notice)
{
    /// <summary>Body that owns the site.</summary>
    public NoticeFact Owner => Fact("Owner");

    /// <summary>Person responsible for the content.</summary>
    public NoticeFact ResponsiblePerson => Fact("ResponsiblePerson");

    /// <summary>Number of the notice or licence.</summary>
    public NoticeFact NoticeNumber => Fact("NoticeNumber");

    /// <summary>Postal address.</summary>
    public NoticeFact Address => Fact("Address");

    /// <summary>Telephone.</summary>
    public NoticeFact Phone => Fact("Phone");

    /// <summary>E-mail address.</summary>
    public NoticeFact Email => Fact("Email");

    /// <summary>Hotline.</summary>
    public NoticeFact Hotline => Fact("Hotline");

    private NoticeFact Fact(string name)
    {
        var text = JsonText.TextOf((notice?["SiteNotice"] as JsonObject)?[name] as JsonObject, "Text")?.Trim() ?? "";
        return new NoticeFact(text, text.Length == 0 || text.StartsWith('['));
    }
}
