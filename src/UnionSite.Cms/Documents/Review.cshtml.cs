using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Shows what was read, takes the editor's corrections, and makes the draft.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[RequestFormLimits(ValueLengthLimit = DocumentIntake.LongestText)]
internal sealed class ReviewModel(DocumentIntake intake, ContentModel model, ContentEditor editor, ContentAuthorization may, EditorChoices choices, MediaLibrary library) : PageModel
{
    /// <summary>Converted texts that are shown one by one.</summary>
    public const int ShownChanges = 60;

    public StagedDocument Document { get; private set; } = null!;

    public IReadOnlyList<ReviewField> Fields { get; private set; } = [];

    public IReadOnlyList<TermChoice> Types { get; private set; } = [];

    public IReadOnlySet<int> Joined { get; private set; } = new HashSet<int>();

    public bool IsLooking { get; private set; }

    public string BodyHtml => Document.Html(Joined);

    private string Taxonomy => model.Definitions.TypeOrEmpty(ResolutionFields.ContentType).Attachment(ResolutionFields.ContentType)?.Part.Field(ResolutionFields.Type) is { } kind
        ? TaxonomyField.Taxonomy(kind) : "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await LoadAsync(token, cancel) is { } refused)
        {
            return refused;
        }

        // Each torn sentence is offered as joined: that is what the paper meant.
        Joined = Document.Torn.Select(torn => torn.Index).ToHashSet();
        return Page();
    }

    public async Task<IActionResult> OnPostLookAsync(string token, CancellationToken cancel)
    {
        if (await LoadAsync(token, cancel) is { } refused)
        {
            return refused;
        }

        Bind();
        IsLooking = true;
        return Page();
    }

    public async Task<IActionResult> OnPostCreateAsync(string token, CancellationToken cancel)
    {
        if (await LoadAsync(token, cancel) is { } refused)
        {
            return refused;
        }

        Bind();
        var values = Fields.ToDictionary(field => field.Name, field => field.Value);
        var type = Types.FirstOrDefault(term => term.Id == values[ResolutionFields.Type]);
        if (!Check(values, type))
        {
            return Again();
        }

        var item = model.New(ResolutionFields.ContentType);
        item.Owner = ContentAuthorization.UserId(User);
        ResolutionFields.Fill(item, values, (Taxonomy, type!.Id, type.Name), BodyHtml, null);
        var errors = new List<FieldError>();
        await model.UpdateAndValidateAsync(item.Copy(), errors, cancel);
        return errors.Count > 0 ? Refused(errors) : await SaveAsync(token, item, values, type, cancel);
    }

    private async Task<IActionResult> SaveAsync(string token, ContentItem item, Dictionary<string, string> values, TermChoice type, CancellationToken cancel)
    {
        var by = User.Identity?.Name ?? "";
        if (Document.FileName.Length > 0)
        {
            await using var bytes = System.IO.File.OpenRead(Document.Place);
            var year = values["IssuedOn"][..4];
            var stored = await library.UploadAsync("van-ban/" + year, Document.FileName, bytes, by, cancel: cancel);
            if (stored.File is not { } file)
            {
                ModelState.AddModelError("", T($"Không đính kèm được tệp gốc: {stored.Problem}"));
                return Again();
            }

            ResolutionFields.Fill(item, values, (Taxonomy, type.Id, type.Name), BodyHtml, (file.Path, N("Bản gốc (Word)")));
        }

        var result = await editor.SaveDraftAsync(item, null, by, cancel);
        if (result.Status != EditStatus.Done)
        {
            return Refused(result.Errors);
        }

        intake.Drop(token);
        TempData["Done"] = T($"Đã tạo bản nháp “{result.Item!.DisplayText}”. Hãy xem lại toàn văn rồi đăng.");
        return Redirect($"/Admin/Contents/ContentItems/{result.Item.ContentItemId}/Edit");
    }

    private async Task<IActionResult?> LoadAsync(string token, CancellationToken cancel)
    {
        if (!await may.MayCreateAsync(User, ResolutionFields.ContentType))
        {
            return Forbid();
        }

        if (await intake.FindAsync(token, User.Identity?.Name ?? "", cancel) is not { } found)
        {
            return NotFound();
        }

        Document = found;
        Types = await choices.TermsAsync(Taxonomy);
        Fields = [.. ResolutionFields.Of(found.Read).Select(field => field.Name == ResolutionFields.Type ? field with { Value = TermOf(field.Value) } : field)];
        return null;
    }

    private string TermOf(string name) => Types.FirstOrDefault(term => VietnameseText.Fold(term.Name) == VietnameseText.Fold(name))?.Id ?? "";

    private void Bind()
    {
        Fields = [.. Fields.Select(field => field with { Value = VietnameseText.Compose(Request.Form[field.Name].ToString().ReplaceLineEndings("\n")).Trim() })];
        var known = Document.Torn.Select(torn => torn.Index).ToHashSet();
        Joined = Request.Form["Join"].Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var index) ? index : -1).Where(known.Contains).ToHashSet();
    }

    private bool Check(Dictionary<string, string> values, TermChoice? type)
    {
        if (type is null)
        {
            ModelState.AddModelError(ResolutionFields.Type, T("Hãy chọn loại văn bản. Nếu danh mục chưa có loại này, hãy thêm vào danh mục “Loại văn bản” trước."));
        }

        if (!DateOnly.TryParseExact(values["IssuedOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            ModelState.AddModelError("IssuedOn", T("Hãy ghi ngày ban hành, ví dụ 29/5/2026."));
        }

        if (values["Abstract"].Length == 0)
        {
            ModelState.AddModelError("Abstract", T("Hãy ghi trích yếu: văn bản nói về việc gì."));
        }

        return ModelState.IsValid;
    }

    private PageResult Refused(IReadOnlyList<FieldError> errors)
    {
        foreach (var error in errors)
        {
            var name = error.Path.Split('.').FirstOrDefault(piece => Fields.Any(field => field.Name == piece)) ?? "";
            ModelState.AddModelError(name, error.Message);
        }

        return Again();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
