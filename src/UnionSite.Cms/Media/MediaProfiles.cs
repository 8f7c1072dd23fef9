using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// Sizes that the site's own people named: "?profile=card" stands for the commands of the profile. Because only they name
/// profiles, an address with one needs no token; whatever else it asks for is not heard.
/// </summary>
public sealed class MediaProfiles(DocumentStore documents, MediaTokens tokens)
{
    /// <summary>The commands of a query, by profile or one by one; null when it has none or must not have them.</summary>
    public async Task<MediaCommands?> ReadAsync(IQueryCollection query, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query["profile"].ToString() is not { Length: > 0 } name)
        {
            return MediaCommands.Read(query, tokens);
        }

        var (profiles, _) = await documents.ReadAsync(SiteDocuments.MediaProfiles, cancel);
        return JsonMerge.Any(profiles, name) is System.Text.Json.Nodes.JsonObject profile ? MediaCommands.OfProfile(profile) : null;
    }
}
