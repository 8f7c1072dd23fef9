using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Definitions;

/// <summary>Holds the current <see cref="ContentDefinitions"/> for the whole process.</summary>
public sealed class DefinitionCache(IServiceScopeFactory scopes)
{
    private volatile ContentDefinitions? _current;

    /// <summary>The current picture, read from the store on first use.</summary>
    public ContentDefinitions Current
    {
        get
        {
            if (_current is { } current)
            {
                return current;
            }

            using var scope = scopes.CreateScope();
            ReloadAsync(scope.ServiceProvider.GetRequiredService<DocumentStore>(), CancellationToken.None).GetAwaiter().GetResult();
            return _current!;
        }
    }

    /// <summary>Reads the document again.</summary>
    public async Task ReloadAsync(DocumentStore documents, CancellationToken cancel)
    {
        var (json, version) = await documents.ReadAsync(DefinitionStore.DocumentName, cancel);
        _current = ContentDefinitions.Read(json, version);
    }
}
