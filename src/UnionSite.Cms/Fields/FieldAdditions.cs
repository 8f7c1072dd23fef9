using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>What an editor makes from within a form: terms and files when it is sent, items at the press of a button.</summary>
public sealed class FieldAdditions(ContentModel model, NewTerms terms, NewItems items, NewFiles files)
{
    /// <summary>Makes the terms that were typed into open fields, and chooses them.</summary>
    /// <returns>Why terms could not be made.</returns>
    public async Task<IReadOnlyList<FieldError>> TermsAsync(ContentItem item, PostedForm form, ClaimsPrincipal user, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        foreach (var (kind, value) in model.FieldsOf(item, "", errors).ToList())
        {
            if (kind is TaxonomyField)
            {
                await terms.AddAsync(value, form.Text($"{value.Path}.{NewTerms.Member}"), user, cancel);
            }
        }

        return errors;
    }

    /// <summary>Uploads the files that were chosen in the form, and chooses them in their fields.</summary>
    /// <returns>Why files were not taken.</returns>
    public async Task<IReadOnlyList<FieldError>> FilesAsync(ContentItem item, IFormFileCollection sent, ClaimsPrincipal user, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        foreach (var (kind, value) in sent.Count == 0 ? [] : model.FieldsOf(item, "", errors).ToList())
        {
            if (kind is MediaField && sent.GetFiles($"{value.Path}.{NewFiles.Member}").Where(file => file.Length > 0).ToList() is { Count: > 0 } own)
            {
                await files.AddAsync(value, own, VietnameseText.Slug(model.Definitions.TypeOrEmpty(item.ContentType).DisplayName), user, cancel);
            }
        }

        return errors;
    }

    /// <summary>Makes the item that was typed into the field of that path, and chooses it.</summary>
    /// <returns>Why it could not be made.</returns>
    public async Task<IReadOnlyList<FieldError>> ItemAsync(ContentItem item, string path, PostedForm form, ClaimsPrincipal user, Func<ContentItem, Task> place, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        foreach (var (kind, value) in model.FieldsOf(item, "", errors).ToList())
        {
            if (kind is ContentPickerField && value.Path == path)
            {
                await items.AddAsync(value, form, user, place, cancel);
            }
        }

        return errors;
    }
}
