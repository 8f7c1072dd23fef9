using System.Globalization;
using System.Text;

namespace UnionSite.Tests.WordPress;

/// <summary>Exports as WordPress writes them, made for tests.</summary>
internal static class WxrSample
{
    public const string Site = "https://cu.congdoan.example";

    /// <summary>An export around the given items.</summary>
    public static string Wrap(string items, string head = "") => $$"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <!-- This is a WordPress eXtended RSS file -->
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Công đoàn cũ</title><link>{{Site}}</link><wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_site_url>{{Site}}</wp:base_site_url><wp:base_blog_url>{{Site}}</wp:base_blog_url>
        <wp:author><wp:author_login><![CDATA[lan.bientap]]></wp:author_login><wp:author_email><![CDATA[lan@example.vn]]></wp:author_email></wp:author>
        <wp:category><wp:category_nicename>phong-trao</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Phong trào cũ]]></wp:cat_name></wp:category>
        <wp:category><wp:category_nicename>lao-dong-gioi</wp:category_nicename><wp:category_parent>phong-trao</wp:category_parent><wp:cat_name><![CDATA[Lao động giỏi cũ]]></wp:cat_name></wp:category>
        {{head}}{{items}}
        </channel></rss>
        """;

    /// <summary>One entry.</summary>
    public static string Item(int id, string title, string content, string type = "post", string status = "publish", string more = "", string slug = "", string date = "2019-05-06 14:30:00")
    {
        var name = slug.Length > 0 ? slug : "bai-so-" + id.ToString(CultureInfo.InvariantCulture);
        var utc = DateTime.ParseExact(date, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture).AddHours(-7).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return $$"""
            <item><title>{{title}}</title><link>{{Site}}/{{(type == "page" ? "" : "2019/05/")}}{{name}}/</link><dc:creator><![CDATA[lan.bientap]]></dc:creator>
            <content:encoded><![CDATA[{{content}}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
            <wp:post_id>{{id}}</wp:post_id><wp:post_date>{{date}}</wp:post_date><wp:post_date_gmt>{{(status == "draft" ? "0000-00-00 00:00:00" : utc)}}</wp:post_date_gmt>
            <wp:post_name>{{name}}</wp:post_name><wp:status>{{status}}</wp:status><wp:post_type>{{type}}</wp:post_type>{{more}}</item>

            """;
    }

    /// <summary>A file of the old library.</summary>
    public static string Attachment(int id, string path, string alt) => Item(id, alt, "", "attachment", "inherit",
        $"<wp:attachment_url>{Site}/wp-content/uploads/{path}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[{alt}]]></wp:meta_value></wp:postmeta>");

    /// <summary>Writes a long export without holding it in memory.</summary>
    public static void WriteLong(string file, int posts)
    {
        var wrapped = Wrap("@@");
        var at = wrapped.IndexOf("@@", StringComparison.Ordinal);
        var paragraph = string.Concat(Enumerable.Repeat("Đoàn viên, người lao động tỉnh Lai Châu thi đua lao động giỏi, lao động sáng tạo. ", 6));
        using var writer = new StreamWriter(file, false, new UTF8Encoding(false));
        writer.Write(wrapped[..at]);
        for (var i = 1; i <= posts; i++)
        {
            writer.Write(Item(i, "Bài viết số " + i.ToString(CultureInfo.InvariantCulture), $"<!-- wp:paragraph --><p>{paragraph}</p><!-- /wp:paragraph -->\n<p>Đoạn {i}.</p>"));
        }

        writer.Write(wrapped[(at + 2)..]);
    }
}
