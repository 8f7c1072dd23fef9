namespace UnionSite.Cms.WordPress;

/// <summary>One entry of the export: an article, a page, a file, or something that this site does not take.</summary>
internal sealed class WxrPost
{
    public string Id { get; set; } = "";

    public string Type { get; set; } = "";

    public string Status { get; set; } = "";

    public string Title { get; set; } = "";

    public string Link { get; set; } = "";

    public string Creator { get; set; } = "";

    public string Content { get; set; } = "";

    public string Excerpt { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Password { get; set; } = "";

    public string AttachmentUrl { get; set; } = "";

    public string DateUtc { get; set; } = "";

    public string DateLocal { get; set; } = "";

    public string ModifiedUtc { get; set; } = "";

    public int Comments { get; set; }

    public List<WxrTerm> Terms { get; } = [];

    public Dictionary<string, string> Meta { get; } = new(StringComparer.Ordinal);
}
