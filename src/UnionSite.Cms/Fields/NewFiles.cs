using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>
/// Files that an editor uploads from within the field that is to show them. They go through the library's one door; a file
/// that the library has already is that file.
/// </summary>
public sealed class NewFiles(MediaLibrary library, PermissionCheck check)
{
    /// <summary>Name of the input below the field's path.</summary>
    public const string Member = "Upload";

    /// <summary>The form's button begins so; saving the form uploads what was chosen as well.</summary>
    public const string Verb = "upload|";

    /// <summary>Whether the user may put files into the library.</summary>
    public Task<bool> MayAsync(ClaimsPrincipal user) => check.HasAsync(user, StockPermissions.ManageOwnMediaContent);

    /// <summary>Uploads the files and chooses them; problems go to the value's errors.</summary>
    /// <param name="value">The field.</param>
    /// <param name="files">What was chosen.</param>
    /// <param name="folder">Where the library puts them.</param>
    /// <param name="user">Who chose them.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task AddAsync(FieldValue value, IReadOnlyList<IFormFile> files, string folder, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!await MayAsync(user))
        {
            value.Refuse(T("Bạn không được tải tệp lên thư viện; hãy chọn trong các tệp đã có."));
            return;
        }

        foreach (var file in files)
        {
            await using var bytes = file.OpenReadStream();
            var result = await library.UploadAsync(folder, file.FileName, bytes, user.Identity?.Name ?? "", isTwinWanted: false, cancel);
            if ((result.Twin ?? result.File) is { } stored)
            {
                Choose(value, stored.Path);
            }
            else
            {
                value.Refuse($"{Path.GetFileName(file.FileName)}: {result.Problem}");
            }
        }
    }

    private static void Choose(FieldValue value, string path)
    {
        var paths = JsonText.TextsOf(value.Payload, "Paths").ToList();
        if (paths.Contains(path))
        {
            return;
        }

        if (!MediaField.Multiple(value.Field))
        {
            // The description of another picture is none of this one.
            paths.Clear();
            value.Payload["MediaTexts"] = new JsonArray();
        }

        paths.Add(path);
        value.Payload["Paths"] = new JsonArray([.. paths.Select(one => (JsonNode?)one)]);
    }
}
