using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace UnionSite.Tests.Site;

/// <summary>The successful controls of a form, in order, as a browser would send them.</summary>
internal sealed class FormValues
{
    private readonly List<(string Name, string Value)> _values = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public static FormValues Of(IHtmlFormElement form, IElement? pressed)
    {
        var values = new FormValues();
        // Controls outside the form that name it by its id belong to it too; AngleSharp's collection holds them.
        foreach (var control in form.Elements.Where(control => !control.HasAttribute("disabled")))
        {
            values.Add(control);
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
        {
            values._values.Add((name, pressed.GetAttribute("value") ?? ""));
        }

        return values;
    }

    public void Set(string name, string? value, string path)
    {
        if (!_known.Contains(name))
        {
            throw new InvalidOperationException($"The form of {path} has no control named {name}; it has {string.Join(", ", _known)}.");
        }

        var at = _values.FindIndex(pair => pair.Name == name);
        _values.RemoveAll(pair => pair.Name == name);
        if (value is not null)
        {
            _values.Insert(at < 0 ? _values.Count : at, (name, value));
        }
    }

    public string Query() => string.Join('&', _values.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    public HttpContent Content(string? encoding)
    {
        if (encoding != "multipart/form-data")
        {
            return new FormUrlEncodedContent(_values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _values)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    private void Add(IElement control)
    {
        if (control.GetAttribute("name") is not { Length: > 0 } name)
        {
            return;
        }

        switch (control)
        {
            case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" }:
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                _known.Add(name);
                if (box.IsChecked)
                {
                    _values.Add((name, box.HasAttribute("value") ? box.GetAttribute("value")! : "on"));
                }

                break;
            case IHtmlInputElement input:
                _known.Add(name);
                _values.Add((name, input.Value));
                break;
            case IHtmlTextAreaElement area:
                _known.Add(name);
                _values.Add((name, area.Value));
                break;
            case IHtmlSelectElement select:
                _known.Add(name);
                _values.AddRange(select.Options.Where(option => option.IsSelected).Select(option => (name, option.Value)));
                break;
        }
    }
}
