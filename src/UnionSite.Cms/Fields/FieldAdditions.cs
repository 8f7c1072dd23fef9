using System.Security.Claims;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Fields;

/// <summary>What an editor makes from within a form: terms when it is saved, items at the press of a button.</summary>
public sealed class FieldAdditions(ContentModel model, NewTerms terms, NewItems items)
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
