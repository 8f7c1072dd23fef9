using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Redirects;

/// <summary>The rules of the whole process, by path; read from their document on first use and after each change.</summary>
public sealed class RedirectRules(IServiceScopeFactory scopes)
{
    /// <summary>Name of the document: { path: { "To", "Status" } }.</summary>
    public const string DocumentName = "Redirects";

    private volatile IReadOnlyDictionary<string, RedirectRule>? _rules;

    /// <summary>The rule of a path, or null.</summary>
    public async ValueTask<RedirectRule?> FindAsync(string path, CancellationToken cancel)
    {
        if (_rules is not { } rules)
        {
            await using var scope = scopes.CreateAsyncScope();
            _rules = rules = Read((await scope.ServiceProvider.GetRequiredService<DocumentStore>().ReadAsync(DocumentName, cancel)).Json);
        }

        return rules.GetValueOrDefault(ContentPaths.Key(path));
    }

    /// <summary>Forgets them: the document has changed.</summary>
    public void Drop() => _rules = null;

    internal static Dictionary<string, RedirectRule> Read(JsonObject json)
    {
        var rules = new Dictionary<string, RedirectRule>(StringComparer.Ordinal);
        foreach (var (from, value) in json)
        {
            if (value is JsonObject rule)
            {
                rules[from] = new RedirectRule(from, JsonText.TextOf(rule, "To") ?? "", rule["Status"] is JsonValue status && status.TryGetValue<int>(out var number) ? number : 301);
            }
        }

        return rules;
    }
}
