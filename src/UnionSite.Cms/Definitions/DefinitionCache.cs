using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Definitions;

/// <summary>Holds the current <see cref="ContentDefinitions"/> for the whole process.</summary>
public sealed class DefinitionCache
{
    /// <summary>The picture reads itself from the store on first use.</summary>
    public DefinitionCache(IServiceScopeFactory scopes) => Picture = new SharedPicture<ContentDefinitions>(() =>
    {
        using var scope = scopes.CreateScope();
        return ReadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
    });

    /// <summary>The current picture.</summary>
    public ContentDefinitions Current => Picture.Current;

    internal SharedPicture<ContentDefinitions> Picture { get; }

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel) => Picture.Replace(await ReadAsync(documents, cancel));

    private static async Task<ContentDefinitions> ReadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, version) = await documents.ReadAsync(DefinitionStore.DocumentName, cancel);
        return ContentDefinitions.Read(json, version);
    }
}
