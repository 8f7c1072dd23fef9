using UnionSite.Cms.Fields;
using UnionSite.Cms.Text;
using Xunit;

namespace UnionSite.Tests.Fields;

/// <summary>Every kind of field: what a form makes of it, what is refused, what lists and search get.</summary>
public sealed class FieldKindTests
{
    [Fact]
    public void Text_Posted_IsStoredFoldedAndSearched()
    {
        var bench = FieldBench.Of<TextField>().Post(("Text", "  Đại hội Công đoàn "));
        Assert.Equal("""{"Text":"Đại hội Công đoàn"}""", bench.Json);
        Assert.Equal(["dai hoi cong doan"], bench.Index);
        Assert.Equal(["Đại hội Công đoàn"], bench.Shown);
        Assert.Equal("Đại hội Công đoàn", bench.Kind.SearchText(bench.Value));
        Assert.Empty(bench.Errors);
    }

    [Fact]
    public void Text_LongEditor_IsNotIndexed() => Assert.Empty(FieldBench.Of<TextField>(editor: "TextArea").Post(("Text", "a\r\nb")).Index);

    [Theory]
    [InlineData("Email", "ban@congdoan.vn", true)]
    [InlineData("Email", "ban@congdoan", false)]
    [InlineData("Email", "không phải thư", false)]
    [InlineData("Url", "https://congdoan.vn/a?b=c", true)]
    [InlineData("Url", "javascript:alert(1)", false)]
    [InlineData("Tel", "0213 3876 543", true)]
    [InlineData("Tel", "gọi tôi", false)]
    [InlineData("Color", "#c8102e", true)]
    [InlineData("Color", "đỏ", false)]
    [InlineData("IconPicker", "fa fa-star", true)]
    public void Text_Format_IsChecked(string editor, string text, bool accepted) =>
        Assert.Equal(accepted, FieldBench.Of<TextField>(editor: editor).Post(("Text", text)).Errors.Count == 0);

    [Fact]
    public void Text_Required_RefusesEmptyInVietnamese()
    {
        var error = Assert.Single(FieldBench.Of<TextField>("""{"Required":true}""").Post(("Text", "  ")).Errors);
        Assert.Contains("Ô thử", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_PredefinedList_TakesItsOptionsOnly()
    {
        const string Options = """{"TextFieldPredefinedListEditorSettings":{"Options":[{"name":"Kế hoạch","value":"KH"},{"name":"Nghị quyết","value":"NQ"}],"DefaultValue":"NQ"}}""";
        var good = FieldBench.Of<TextField>(editor: "PredefinedList", more: Options).Post(("Text", "KH"));
        Assert.Empty(good.Errors);
        Assert.Equal(["Kế hoạch"], good.Shown);
        Assert.Equal("Kế hoạch", good.Kind.SearchText(good.Value));
        Assert.Single(FieldBench.Of<TextField>(editor: "PredefinedList", more: Options).Post(("Text", "XX")).Errors);
        // A value whose option is gone may stay.
        Assert.Empty(FieldBench.Of<TextField>(editor: "PredefinedList", payload: """{"Text":"cũ"}""", more: Options).Post(("Text", "cũ")).Errors);
        var fresh = FieldBench.Of<TextField>(editor: "PredefinedList", more: Options);
        fresh.Kind.SetDefault(fresh.Value);
        Assert.Equal("""{"Text":"NQ"}""", fresh.Json);
    }

    [Fact]
    public void Text_ImportedNumber_IsRefused() => Assert.Single(FieldBench.Of<TextField>(payload: """{"Text":12}""").Check().Errors);

    [Fact]
    public void MultiText_Posted_KeepsValuesAndDefaults()
    {
        const string Options = """{"Options":[{"name":"Thứ hai","value":"2","default":true},{"name":"Thứ ba","value":"3"}]}""";
        var bench = FieldBench.Of<MultiTextField>(Options).Post(("Values", ""), ("Values", "2"), ("Values", "3"));
        Assert.Equal("""{"Values":["2","3"]}""", bench.Json);
        Assert.Equal(["Thứ hai", "Thứ ba"], bench.Shown);
        Assert.Equal("Thứ hai, Thứ ba", bench.Kind.SearchText(bench.Value));
        Assert.Single(FieldBench.Of<MultiTextField>(Options).Post(("Values", "9")).Errors);
        Assert.Equal("""{"Values":[]}""", FieldBench.Of<MultiTextField>(Options, payload: """{"Values":["2"]}""").Post(("Values", "")).Json);
        var fresh = FieldBench.Of<MultiTextField>(Options);
        fresh.Kind.SetDefault(fresh.Value);
        Assert.Equal("""{"Values":["2"]}""", fresh.Json);
    }

    [Fact]
    public void Html_Posted_IsCleaned()
    {
        var bench = FieldBench.Of<HtmlField>().Post(("Html", "<p onclick=\"x()\">Chào<script>alert(1)</script></p>"));
        Assert.Equal("<p>Chào</p>", JsonText.TextOf(bench.Payload, "Html"));
        Assert.Equal("Chào", bench.Kind.SearchText(bench.Value));
        Assert.Empty(bench.Index);
    }

    [Fact]
    public void Html_PlainText_BecomesParagraphs() =>
        Assert.Equal("<p>Một<br>hai</p>\n<p>Ba &amp; bốn</p>", JsonText.TextOf(FieldBench.Of<HtmlField>().Post(("Html", "Một\nhai\n\nBa & bốn")).Payload, "Html"));

    [Fact]
    public void Html_SanitizeOff_IsStoredAsItIs() =>
        Assert.Equal("<b class=\"x\" data-y=\"1\">a</b>", JsonText.TextOf(FieldBench.Of<HtmlField>("""{"SanitizeHtml":false}""").Post(("Html", "<b class=\"x\" data-y=\"1\">a</b>")).Payload, "Html"));

    [Fact]
    public void Markdown_Posted_IsSearchedWithoutMarks()
    {
        var bench = FieldBench.Of<MarkdownField>().Post(("Markdown", "## Mục\n\n**đậm**"));
        Assert.Equal("""{"Markdown":"## Mục\n\n**đậm**"}""", bench.Json);
        Assert.DoesNotContain("*", bench.Kind.SearchText(bench.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Boolean_Posted_IsStoredAndIndexed()
    {
        Assert.Equal(["true"], FieldBench.Of<BooleanField>().Post(("Value", "true"), ("Value", "false")).Index);
        Assert.Equal("""{"Value":false}""", FieldBench.Of<BooleanField>(payload: """{"Value":true}""").Post(("Value", "false")).Json);
        Assert.Equal("{}", FieldBench.Of<BooleanField>().Post(("Value", "false")).Json);
        Assert.Single(FieldBench.Of<BooleanField>(payload: """{"Value":"có"}""").Check().Errors);
    }

    [Theory]
    [InlineData("1.250,5", """{"Value":1250.5}""")]
    [InlineData("12,5", """{"Value":12.5}""")]
    [InlineData("12.5", """{"Value":12.5}""")]
    [InlineData("1.000", """{"Value":1000}""")]
    [InlineData("-3", """{"Value":-3}""")]
    [InlineData("", "{}")]
    public void Numeric_Typed_IsReadTheVietnameseWay(string typed, string stored)
    {
        var bench = FieldBench.Of<NumericField>("""{"Scale":2}""").Post(("Value", typed));
        Assert.Equal(stored, bench.Json);
        Assert.Empty(bench.Errors);
    }

    [Theory]
    [InlineData("""{"Minimum":1}""", "0")]
    [InlineData("""{"Maximum":"10"}""", "11")]
    [InlineData("{}", "1,5")]
    [InlineData("""{"Scale":1}""", "1,55")]
    [InlineData("{}", "mười")]
    [InlineData("""{"Required":true}""", "")]
    public void Numeric_OutOfBounds_IsRefused(string settings, string typed) =>
        Assert.Single(FieldBench.Of<NumericField>(settings).Post(("Value", typed)).Errors);

    [Fact]
    public void Numeric_NotANumber_KeepsWhatWasTyped() =>
        Assert.Equal("mười", NumericField.Typed(FieldBench.Of<NumericField>().Post(("Value", "mười")).Payload));

    [Fact]
    public void Numeric_Spinner_TakesTheInternationalForm() =>
        Assert.Equal("""{"Value":1.250}""", FieldBench.Of<NumericField>("""{"Scale":3}""", "Spinner").Post(("Value", "1.250")).Json);

    [Fact]
    public void Numeric_ImportedText_BecomesNumber() => Assert.Equal("""{"Value":7}""", FieldBench.Of<NumericField>(payload: """{"Value":"7"}""").Check().Json);

    [Fact]
    public void NumberKey_TextOrder_IsNumberOrder()
    {
        decimal[] numbers = [-1000.5m, -20, -3, -0.5m, 0, 0.25m, 1, 9, 10, 100, 123456789.123m];
        Assert.Equal(numbers.Select(NumberKey.Write), numbers.Reverse().Select(NumberKey.Write).Order(StringComparer.Ordinal));
        Assert.All(numbers, number => Assert.True(NumberKey.Write(number).Length <= 128));
    }

    [Theory]
    [InlineData("2026-05-29")]
    [InlineData("29/5/2026")]
    public void Date_Typed_IsStoredAsOrchardWritesIt(string typed)
    {
        var bench = FieldBench.Of<DateField>().Post(("Value", typed));
        Assert.Equal("""{"Value":"2026-05-29T00:00:00Z"}""", bench.Json);
        Assert.Equal(["2026-05-29"], bench.Index);
        Assert.Equal(["29/5/2026"], bench.Shown);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("hôm nay")]
    public void Date_Impossible_IsRefusedAndKept(string typed)
    {
        var bench = FieldBench.Of<DateField>().Post(("Value", typed));
        Assert.Single(bench.Errors);
        Assert.Equal(typed, DateField.Typed(bench.Payload));
    }

    [Fact]
    public void Date_BareForm_IsAccepted() => Assert.Equal(["2026-05-29"], FieldBench.Of<DateField>(payload: """{"Value":"2026-05-29"}""").Check().Index);

    [Fact]
    public void DateTime_HanoiTime_IsStoredInUtc()
    {
        var bench = FieldBench.Of<DateTimeField>().Post(("Value", "2026-05-29T14:05"));
        Assert.Equal("""{"Value":"2026-05-29T07:05:00Z"}""", bench.Json);
        Assert.Equal(["2026-05-29T07:05:00Z"], bench.Index);
        Assert.Equal("2026-05-29T14:05", DateTimeField.Typed(bench.Payload));
        Assert.Single(FieldBench.Of<DateTimeField>().Post(("Value", "mai")).Errors);
    }

    [Fact]
    public void Time_Typed_IsStoredWithSeconds()
    {
        var bench = FieldBench.Of<TimeField>().Post(("Value", "14:05"));
        Assert.Equal("""{"Value":"14:05:00"}""", bench.Json);
        Assert.Equal(["14:05:00"], bench.Index);
        Assert.Single(FieldBench.Of<TimeField>().Post(("Value", "25:00")).Errors);
    }

    [Fact]
    public void Link_Posted_IsStored()
    {
        var bench = FieldBench.Of<LinkField>().Post(("Url", "https://congdoan.vn"), ("Text", "Công đoàn"), ("NewWindow", "true"));
        Assert.Equal("""{"Url":"https://congdoan.vn","Text":"Công đoàn","Target":"_blank"}""", bench.Json);
        Assert.Equal("Công đoàn", bench.Kind.SearchText(bench.Value));
    }

    [Theory]
    [InlineData("{}", "javascript:alert(1)", "x")]
    [InlineData("""{"LinkTextMode":"Required"}""", "/a", "")]
    [InlineData("""{"LinkTextMode":1}""", "/a", "")]
    [InlineData("""{"Required":true}""", "", "")]
    [InlineData("{}", "", "chữ")]
    public void Link_Wrong_IsRefused(string settings, string url, string text) =>
        Assert.Single(FieldBench.Of<LinkField>(settings).Post(("Url", url), ("Text", text)).Errors);

    [Fact]
    public void Media_Posted_KeepsPathsAndTextsInStep()
    {
        var bench = FieldBench.Of<MediaField>(payload: """{"Paths":["a.jpg","b.jpg"],"MediaTexts":["A","B"],"Anchors":[{"X":1,"Y":1},{"X":0.5,"Y":0.5}]}""")
            .Post(("Count", "3"), ("Paths[0]", ""), ("Paths[1]", "b.jpg"), ("MediaTexts[1]", "Bê"), ("Paths[2]", "/media/tin/c.png?v=1"), ("MediaTexts[2]", "Xê"));
        Assert.Equal("""{"Paths":["b.jpg","tin/c.png"],"MediaTexts":["Bê","Xê"],"Anchors":[{"X":0.5,"Y":0.5},null]}""", bench.Json);
        Assert.Equal(["b.jpg", "tin/c.png"], bench.Index);
        Assert.Equal("Bê\nXê", bench.Kind.SearchText(bench.Value));
    }

    [Theory]
    [InlineData("""{"Multiple":false}""", """{"Paths":["a.jpg","b.jpg"]}""")]
    [InlineData("""{"AllowedExtensions":[".jpg"]}""", """{"Paths":["a.exe"]}""")]
    [InlineData("{}", """{"Paths":["../../etc/passwd"]}""")]
    [InlineData("{}", """{"Paths":"a.jpg"}""")]
    public void Media_Wrong_IsRefused(string settings, string payload) => Assert.Single(FieldBench.Of<MediaField>(settings, payload: payload).Check().Errors);

    [Fact]
    public void ContentPicker_Posted_IsStoredAndIndexed()
    {
        var bench = FieldBench.Of<ContentPickerField>().Post(("ContentItemIds", ""), ("ContentItemIds", "4abc"));
        Assert.Equal("""{"ContentItemIds":["4abc"]}""", bench.Json);
        Assert.Equal(["4abc"], bench.Index);
        Assert.Single(FieldBench.Of<ContentPickerField>().Post(("ContentItemIds", "4a"), ("ContentItemIds", "4b")).Errors);
        Assert.Empty(FieldBench.Of<ContentPickerField>("""{"Multiple":true}""").Post(("ContentItemIds", "4a"), ("ContentItemIds", "4b")).Errors);
    }

    [Fact]
    public void Taxonomy_Posted_NamesItsTaxonomy()
    {
        var bench = FieldBench.Of<TaxonomyField>("""{"TaxonomyContentItemId":"4tax"}""", "Tags").Post(("TermContentItemIds", ""), ("TermContentItemIds", "4a"), ("TagName.4a", "Tiền lương"));
        Assert.Equal("""{"TaxonomyContentItemId":"4tax","TermContentItemIds":["4a"],"TagNames":["Tiền lương"]}""", bench.Json);
        Assert.Equal(["4a"], bench.Index);
        Assert.Equal(["Tiền lương"], bench.Shown);
        Assert.Single(FieldBench.Of<TaxonomyField>("""{"Unique":true}""").Post(("TermContentItemIds", "4a"), ("TermContentItemIds", "4b")).Errors);
    }

    [Fact]
    public void UserPicker_Posted_KeepsNames()
    {
        var bench = FieldBench.Of<UserPickerField>().Post(("UserIds", ""), ("UserIds", "4u"), ("UserName.4u", "lan"));
        Assert.Equal("""{"UserIds":["4u"],"UserNames":["lan"]}""", bench.Json);
        Assert.Equal(["lan"], bench.Shown);
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://m.youtube.com/shorts/dQw4w9WgXcQ")]
    public void Youtube_Address_GivesTheEmbeddedOne(string address)
    {
        var bench = FieldBench.Of<YoutubeField>().Post(("RawAddress", address));
        Assert.Equal("https://www.youtube.com/embed/dQw4w9WgXcQ", JsonText.TextOf(bench.Payload, "EmbeddedAddress"));
        Assert.Empty(bench.Errors);
    }

    [Theory]
    [InlineData("https://example.vn/watch?v=dQw4w9WgXcQ")]
    [InlineData("phim")]
    public void Youtube_OtherAddress_IsRefused(string address) => Assert.Single(FieldBench.Of<YoutubeField>().Post(("RawAddress", address)).Errors);

    [Fact]
    public void GeoPoint_Posted_IsStored()
    {
        var bench = FieldBench.Of<GeoPointField>().Post(("Latitude", "22,3862"), ("Longitude", "103.4703"));
        Assert.Equal("""{"Latitude":22.3862,"Longitude":103.4703}""", bench.Json);
        Assert.Empty(bench.Errors);
        Assert.Single(FieldBench.Of<GeoPointField>().Post(("Latitude", "22"), ("Longitude", "")).Errors);
        Assert.Single(FieldBench.Of<GeoPointField>().Post(("Latitude", "122"), ("Longitude", "103")).Errors);
        Assert.Empty(FieldBench.Of<GeoPointField>().Post(("Latitude", ""), ("Longitude", "")).Errors);
    }

    [Fact]
    public void Post_WithoutTheMember_LeavesThePayload() =>
        Assert.Equal("""{"Text":"cũ"}""", FieldBench.Of<TextField>(payload: """{"Text":"cũ"}""").Post().Json);
}
