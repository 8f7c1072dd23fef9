using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Admin.Types;

/// <summary>What the definitions screen does to types: every change goes through the one door for definitions.</summary>
internal sealed class TypeEditor(DefinitionStore store)
{
    private static readonly string[] Reserved =
    [
        "Id", "ContentItemId", "ContentItemVersionId", "ContentType", "Published", "Latest", "ModifiedUtc", "PublishedUtc",
        "CreatedUtc", "Owner", "Author", "DisplayText",
    ];

    /// <summary>Why a technical name cannot be used, or null.</summary>
    public static string? ProblemOf(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 128 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            return T("Tên kỹ thuật gồm chữ cái không dấu và chữ số, bắt đầu bằng chữ cái, dài tối đa 128 ký tự.");
        }

        return Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? T($"“{name}” là tên dành riêng của hệ thống.") : null;
    }

    /// <summary>Makes a type with a title and a part of its own for fields.</summary>
    /// <returns>A problem in Vietnamese, or null.</returns>
    public Task<string?> CreateAsync(string name, string displayName, string who, CancellationToken cancel) => ChangeAsync(who, document =>
    {
        var types = DefinitionRecords.List(document, DefinitionRecords.Types);
        if (DefinitionRecords.Find(types, name) is not null)
        {
            return T($"Đã có kiểu nội dung “{name}”.");
        }

        if (DefinitionRecords.Find(DefinitionRecords.List(document, DefinitionRecords.Parts), name) is not null)
        {
            return T($"“{name}” đã là tên của một thành phần.");
        }

        types.Add(new JsonObject
        {
            ["Name"] = name,
            ["DisplayName"] = displayName,
            ["Settings"] = new JsonObject
            {
                ["ContentTypeSettings"] = new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true, ["Securable"] = true },
            },
            [DefinitionRecords.Attachments] = new JsonArray(
                Attachment("TitlePart", "TitlePart", "0", new JsonObject { ["TitlePartSettings"] = new JsonObject { ["Options"] = 3 } }),
                Attachment("AutoroutePart", "AutoroutePart", "1", new JsonObject { ["AutoroutePartSettings"] = new JsonObject { ["AllowCustomPath"] = true, ["AllowUpdatePath"] = true } }),
                Attachment(name, name, "2", [])),
        });
        return null;
    }, cancel);

    /// <summary>Changes the type's label and its flags; other settings stay.</summary>
    public Task<string?> UpdateAsync(string name, string displayName, JsonObject changes, string who, CancellationToken cancel) => OnTypeAsync(name, who, type =>
    {
        type["DisplayName"] = displayName;
        var all = DefinitionRecords.Settings(type);
        foreach (var (name, members) in changes)
        {
            // A switch of this site's own that was never on leaves no trace in the definition.
            if (name == TypeFlag.Approval && all[name] is null && members!.AsObject().All(member => member.Value?.GetValueKind() == JsonValueKind.False))
            {
                continue;
            }

            foreach (var (member, value) in members!.AsObject())
            {
                Put(Settings(all, name), member, value);
            }
        }

        return null;
    }, cancel);

    /// <summary>Removes the type; its items stay in the store.</summary>
    public Task<string?> DeleteAsync(string name, string who, CancellationToken cancel) => ChangeAsync(who, document =>
    {
        new DefinitionChange(document).Delete([name], []);
        return null;
    }, cancel);

    /// <summary>Attaches a part, under its own name or another.</summary>
    public Task<string?> AttachAsync(string type, string part, string name, string who, CancellationToken cancel) => OnTypeAsync(type, who, record =>
    {
        var attachments = DefinitionRecords.List(record, DefinitionRecords.Attachments);
        if (DefinitionRecords.Find(attachments, name) is not null)
        {
            return T($"Kiểu này đã có thành phần tên “{name}”.");
        }

        attachments.Add((JsonNode)Attachment(part, name, attachments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), []));
        return null;
    }, cancel);

    /// <summary>Detaches a part; what items hold for it stays in them.</summary>
    public Task<string?> DetachAsync(string type, string name, string who, CancellationToken cancel) => OnTypeAsync(type, who, record =>
    {
        var attachments = DefinitionRecords.List(record, DefinitionRecords.Attachments);
        attachments.Remove(DefinitionRecords.Find(attachments, name));
        return null;
    }, cancel);

    /// <summary>Replaces the settings of an attachment.</summary>
    public Task<string?> UpdateAttachmentAsync(string type, string name, JsonObject settings, string who, CancellationToken cancel) => OnTypeAsync(type, who, record =>
    {
        if (DefinitionRecords.Find(DefinitionRecords.List(record, DefinitionRecords.Attachments), name) is not { } attachment)
        {
            return T("Không còn thành phần này.");
        }

        attachment["Settings"] = settings.DeepClone();
        return null;
    }, cancel);

    /// <summary>Adds a field to the type's own part; the part is made and attached when it is not there.</summary>
    public Task<string?> AddFieldAsync(string type, string kind, string name, string displayName, string who, CancellationToken cancel) => ChangeAsync(who, document =>
    {
        if (DefinitionRecords.Find(DefinitionRecords.List(document, DefinitionRecords.Types), type) is not { } record)
        {
            return T("Không còn kiểu nội dung này.");
        }

        var attachments = DefinitionRecords.List(record, DefinitionRecords.Attachments);
        if (DefinitionRecords.Find(attachments, type) is null)
        {
            attachments.Add((JsonNode)Attachment(type, type, attachments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), []));
        }

        var fields = DefinitionRecords.List(OwnPart(document, type), DefinitionRecords.Fields);
        if (DefinitionRecords.Find(fields, name) is not null)
        {
            return T($"Kiểu này đã có trường “{name}”.");
        }

        fields.Add(new JsonObject
        {
            ["FieldName"] = kind,
            ["Name"] = name,
            ["Settings"] = new JsonObject
            {
                ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = displayName, ["Position"] = fields.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            },
        });
        return null;
    }, cancel);

    /// <summary>Replaces the settings of a field of the type's own part.</summary>
    public Task<string?> UpdateFieldAsync(string type, string name, JsonObject settings, string who, CancellationToken cancel) => ChangeAsync(who, document =>
    {
        if (DefinitionRecords.Find(DefinitionRecords.List(OwnPart(document, type), DefinitionRecords.Fields), name) is not { } field)
        {
            return T("Không còn trường này.");
        }

        field["Settings"] = settings.DeepClone();
        return null;
    }, cancel);

    /// <summary>Removes a field of the type's own part; what items hold for it stays in them.</summary>
    public Task<string?> RemoveFieldAsync(string type, string name, string who, CancellationToken cancel) => ChangeAsync(who, document =>
    {
        var fields = DefinitionRecords.List(OwnPart(document, type), DefinitionRecords.Fields);
        fields.Remove(DefinitionRecords.Find(fields, name));
        return null;
    }, cancel);

    private Task<string?> OnTypeAsync(string type, string who, Func<JsonObject, string?> change, CancellationToken cancel) => ChangeAsync(
        who,
        document => DefinitionRecords.Find(DefinitionRecords.List(document, DefinitionRecords.Types), type) is { } record ? change(record) : T("Không còn kiểu nội dung này."),
        cancel);

    private async Task<string?> ChangeAsync(string who, Func<JsonObject, string?> change, CancellationToken cancel)
    {
        var document = await store.ReadAsync(cancel);
        if (change(document) is { } problem)
        {
            return problem;
        }

        try
        {
            await store.ReplaceAsync(document, who, cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two people changed definitions at the same moment; the later one tries again on what the first one saved.
            return T("Định nghĩa vừa được người khác thay đổi. Hãy tải lại trang rồi làm lại.");
        }
    }

    private static JsonObject OwnPart(JsonObject document, string type)
    {
        var parts = DefinitionRecords.List(document, DefinitionRecords.Parts);
        if (DefinitionRecords.Find(parts, type) is { } part)
        {
            return part;
        }

        part = new JsonObject { ["Name"] = type, ["Settings"] = new JsonObject(), [DefinitionRecords.Fields] = new JsonArray() };
        parts.Add(part);
        return part;
    }

    private static JsonObject Attachment(string part, string name, string position, JsonObject settings)
    {
        Settings(settings, "ContentTypePartSettings")["Position"] = position;
        return new JsonObject { ["PartName"] = part, ["Name"] = name, ["Settings"] = settings };
    }

    private static JsonObject Settings(JsonObject settings, string name)
    {
        if (settings[name] is not JsonObject own)
        {
            settings[name] = own = [];
        }

        return own;
    }

    private static void Put(JsonObject settings, string name, JsonNode? value)
    {
        if (value is null)
        {
            settings.Remove(name);
        }
        else
        {
            settings[name] = value.DeepClone();
        }
    }
}
