using AngleSharp.Dom;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.RichText;

/// <summary>Takes out what cannot be kept, and names it: nothing of a pasted text vanishes unsaid.</summary>
internal sealed class PasteLosses(IElement body)
{
    private const int MostNamed = 10;
    private readonly List<string> _sentences = [];

    /// <summary>What was left out, in the language of the request.</summary>
    public IReadOnlyList<string> Sentences => _sentences;

    /// <summary>Removes scripts, review comments, clipboard pictures and links to files.</summary>
    public void Take()
    {
        foreach (var code in PastedHtml.All(body, "script,style,template,noscript,title,xml,meta,link,iframe,object,embed,svg,math,textarea,select,input,button"))
        {
            code.Remove();
        }

        foreach (var note in body.Descendants<IComment>().ToList())
        {
            note.Remove();
        }

        Comments();
        Pictures();
        Links();
        var styled = body.QuerySelectorAll("[style],font,[class^=Mso]").Length;
        if (styled > 0)
        {
            Say(T($"Bỏ kiểu chữ, cỡ chữ, màu và khoảng cách ở {styled} chỗ."));
        }
    }

    private void Comments()
    {
        var comments = 0;
        foreach (var element in PastedHtml.All(body, "[style],.msocomanchor,.MsoCommentReference"))
        {
            var style = PastedHtml.Style(element);
            if (style.Contains("mso-element:comment-list", StringComparison.Ordinal))
            {
                comments += Math.Max(1, element.QuerySelectorAll(".msocomtxt").Length);
                element.Remove();
            }
            else if (element.ClassList.Contains("msocomanchor") || element.ClassList.Contains("MsoCommentReference"))
            {
                element.Remove();
            }
        }

        if (comments > 0)
        {
            Say(T($"Bỏ {comments} lời bình của Word."));
        }
    }

    private void Pictures()
    {
        var names = new List<string>();
        foreach (var picture in PastedHtml.All(body, "img"))
        {
            var source = picture.GetAttribute("src") ?? "";
            // The policy of the site shows its own pictures only.
            if (source.StartsWith('/') && SafeHtml.Url(source) is not null)
            {
                continue;
            }

            names.Add(Name(picture, source));
            picture.Remove();
        }

        if (names.Count > 0)
        {
            var listed = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " …" : "");
            Say(T($"Bỏ {names.Count} ảnh: {listed}. Hãy tải ảnh lên thư viện rồi chèn lại."));
        }
    }

    private static string Name(IElement picture, string source)
    {
        var said = VietnameseText.OneLine(picture.GetAttribute("alt") ?? "");
        var file = source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "" : source.Split('?', '#')[0].Split('/', '\\')[^1];
        var name = said.Length > 0 ? said : file.Length > 0 ? file : T("ảnh không tên");
        return name.Length > 80 ? name[..80] + "…" : name;
    }

    private void Links()
    {
        var lost = 0;
        foreach (var link in PastedHtml.All(body, "a"))
        {
            var address = link.GetAttribute("href");
            // Anchors within the document lead nowhere once it is part of another page; Word fills texts with them.
            if (address is null || address.StartsWith('#') || SafeHtml.Url(address) is null || PastedHtml.IsBlank(link))
            {
                lost += address is { Length: > 0 } && !address.StartsWith('#') && !PastedHtml.IsBlank(link) ? 1 : 0;
                PastedHtml.Unwrap(link);
            }
        }

        if (lost > 0)
        {
            Say(T($"Bỏ {lost} liên kết tới tệp trên máy hoặc địa chỉ không dùng được; chữ vẫn giữ."));
        }
    }

    private void Say(string sentence) => _sentences.Add(sentence);
}
