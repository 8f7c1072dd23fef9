using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Tests.Fields;

/// <summary>One field of a kind on the bench: post something to it and see what it becomes.</summary>
internal sealed class FieldBench
{
    private readonly List<FieldError> _errors = [];

    private FieldBench(FieldKind kind, ContentFieldDefinition field, JsonObject payload)
    {
        Kind = kind;
        Value = new FieldValue(field, payload, "Thing.Field", _errors);
    }

    public FieldKind Kind { get; }

    public FieldValue Value { get; }

    public JsonObject Payload => Value.Payload;

    public IReadOnlyList<string> Errors => [.. _errors.Select(error => error.Message)];

    public string Json => JsonText.Write(Payload);

    public IReadOnlyList<string> Index => [.. Kind.Index(Value).Select(value => value.Value)];

    public IReadOnlyList<string> Shown => [.. Kind.Index(Value).Select(value => value.Shown)];

    /// <summary>A field with settings of its kind ("{...}"), an editor name and further settings objects.</summary>
    public static FieldBench Of<T>(string settings = "{}", string editor = "", string payload = "{}", string more = "{}")
        where T : FieldKind, new()
    {
        var kind = new T();
        var all = JsonText.ParseObject(more);
        all[kind.Name + "Settings"] = JsonText.ParseObject(settings);
        all["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "Ô thử", ["Editor"] = editor };
        return new FieldBench(kind, new ContentFieldDefinition("Field", kind.Name, all), JsonText.ParseObject(payload));
    }

    /// <summary>Posts values by member name and checks the result.</summary>
    public FieldBench Post(params (string Member, string Value)[] values)
    {
        var form = new FormCollection(values.GroupBy(pair => pair.Member).ToDictionary(
            group => "Thing.Field." + group.Key, group => new StringValues([.. group.Select(pair => pair.Value)])));
        Kind.Bind(new FieldForm(new PostedForm(form), "Thing.Field", Value.Field, Payload, _errors));
        return Check();
    }

    /// <summary>Brings the payload into its stored form and checks it, as an import does.</summary>
    public FieldBench Check()
    {
        Kind.Update(Value);
        Kind.Validate(Value);
        return this;
    }
}
