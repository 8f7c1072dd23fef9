namespace UnionSite.BrowserTests.Pages;

/// <summary>One kind of public page.</summary>
/// <param name="Name">For messages and file names.</param>
/// <param name="Path">Where one stands in the starting content.</param>
/// <param name="Status">What it answers.</param>
public sealed record PageKind(string Name, string Path, int Status = 200)
{
    /// <summary>Every kind of page that the public can open.</summary>
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("home", "/"),
        new("news-list", "/tin-tuc"),
        new("news-article", "/tin-tuc/ke-hoach-36-noi-gi"),
        new("documents", "/van-ban"),
        new("plan-36", "/van-ban/36-kh-ldld"),
        new("exemplars", "/dien-hinh"),
        new("exemplar", "/dien-hinh/to-che-bien-che"),
        new("welfare-list", "/phuc-loi"),
        new("welfare", "/phuc-loi/tet-sum-vay"),
        new("welfare-answered", "/phuc-loi/mai-am-cong-doan?kiem-tra=1&c1=1&c2=1&c3=2&c4=1&c5=1"),
        new("welfare-papers", "/phuc-loi/ho-so/4jgnyn0a1wd8pxr4egq0px54en"),
        new("answers", "/hoi-dap"),
        new("legal-answer", "/hoi-dap/gio-lam-viec"),
        new("events", "/su-kien"),
        new("event", "/su-kien/lop-ky-nang-so"),
        new("ask", "/gui-cau-hoi"),
        new("tracking", "/tra-cuu"),
        new("search", "/tim-kiem?q=tien+luong"),
        new("search-empty", "/tim-kiem?q=zzzzqqq"),
        new("taxonomy", "/phong-trao"),
        new("term", "/linh-vuc/tien-luong"),
        new("term-of-documents", "/loai-van-ban/ke-hoach"),
        new("term-empty", "/loai-van-ban/bien-ban"),
        new("documents-filtered", "/van-ban?q=36"),
        new("documents-none", "/van-ban?q=zzzzqqq"),
        new("search-start", "/tim-kiem"),
        new("asked", "/gui-cau-hoi/da-gui"),
        new("print", "/van-ban/36-kh-ldld?in=1"),
        new("thanks", "/gioi-thieu?cam-on=1"),
        new("privacy", "/quyen-rieng-tu"),
        new("reset-password", "/ResetPassword?user=x&token=x"),
        new("setup-dead", "/setup/khong-con", 404),
        new("sign-out", "/Users/LogOff"),
        new("failure", "/loi/500", 404),
        new("page", "/gioi-thieu"),
        new("structure", "/co-cau-to-chuc"),
        new("contact", "/lien-he"),
        new("english-structure", "/en/structure"),
        new("english-contact", "/en/contact"),
        new("not-found", "/khong-co-trang-nay", 404),
        new("units", "/don-vi"),
        new("sign-in", "/Login"),
        new("member-sign-in", "/dang-nhap/doan-vien"),
    ];

    /// <summary>The kinds as test cases.</summary>
    public static IEnumerable<object[]> Cases => All.Select(kind => new object[] { kind.Name });

    /// <summary>The kind of that name.</summary>
    public static PageKind Of(string name) => All.Single(kind => kind.Name == name);
}
