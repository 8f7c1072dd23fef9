using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Redirects;

/// <summary>The one door through which rules change. A page's own path is never taken from it, and no rule leads round in a circle.</summary>
public sealed class RedirectStore(DocumentStore documents, RedirectRules cache, SiteDb db, AuditLog audit)
{
    /// <summary>Most rules; the old paths of items are kept elsewhere and not counted.</summary>
    public const int Most = 5_000;

    private const int MaxPath = 1_000;

    /// <summary>What is said of a rule whose new address is no address.</summary>
    public static string WrongTarget => T("Địa chỉ mới phải bắt đầu bằng / hoặc là một địa chỉ http(s).");

    /// <summary>All rules by path.</summary>
    public async Task<IReadOnlyList<RedirectRule>> AllAsync(CancellationToken cancel = default) =>
        [.. RedirectRules.Read((await documents.ReadAsync(RedirectRules.DocumentName, cancel)).Json).Values.OrderBy(rule => rule.From, StringComparer.Ordinal)];

    /// <summary>Adds or replaces rules: all that are right, each with its own word.</summary>
    /// <returns>For each rule what is wrong with it, or null.</returns>
    public async Task<IReadOnlyList<string?>> PutAsync(IReadOnlyList<RedirectRule> rules, string who, CancellationToken cancel = default)
    {
        var (json, _) = await documents.ReadAsync(RedirectRules.DocumentName, cancel);
        var known = RedirectRules.Read(json);
        var answers = new List<string?>();
        foreach (var rule in rules)
        {
            var clean = rule with { From = ContentPaths.Key(rule.From.Trim()), To = rule.Status == 410 ? "" : rule.To.Trim() };
            var problem = await ProblemAsync(clean, known, cancel);
            answers.Add(problem);
            if (problem is null)
            {
                known[clean.From] = clean;
                json[clean.From] = new JsonObject { ["To"] = clean.To, ["Status"] = clean.Status };
            }
        }

        if (answers.Contains(null) && await documents.WriteAsync(RedirectRules.DocumentName, json, who, cancel))
        {
            audit.Add("RedirectsChanged", who, null, $"Đã đặt {answers.Count(answer => answer is null)} chuyển hướng.");
            await SaveAsync(cancel);
        }

        return answers;
    }

    /// <summary>Removes a rule.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> RemoveAsync(string from, string who, CancellationToken cancel = default)
    {
        var (json, _) = await documents.ReadAsync(RedirectRules.DocumentName, cancel);
        if (!json.Remove(from))
        {
            return false;
        }

        if (await documents.WriteAsync(RedirectRules.DocumentName, json, who, cancel))
        {
            audit.Add("RedirectsChanged", who, null, $"Đã bỏ chuyển hướng /{from}.");
            await SaveAsync(cancel);
        }

        return true;
    }

    /// <summary>Stores rules within somebody else's transaction, without a line of its own in the audit log.</summary>
    internal async Task<string?> StageAsync(RedirectRule rule, string who, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(RedirectRules.DocumentName, cancel);
        if (await ProblemAsync(rule, RedirectRules.Read(json), cancel) is { } problem)
        {
            return problem;
        }

        json[rule.From] = new JsonObject { ["To"] = rule.To, ["Status"] = rule.Status };
        await documents.WriteAsync(RedirectRules.DocumentName, json, who, cancel);
        return null;
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        cache.Drop();
    }

    private async Task<string?> ProblemAsync(RedirectRule rule, Dictionary<string, RedirectRule> known, CancellationToken cancel)
    {
        if (rule.From.Length is 0 or > MaxPath || rule.From.Any(character => char.IsControl(character) || character is '?' or '#' or '\\') || rule.From.Contains("//", StringComparison.Ordinal))
        {
            return T("Đường dẫn cũ phải là một đường dẫn của trang này như “tin-cu/bai-1”, không có ? hay #.");
        }

        if (!RedirectRule.Statuses.Any(status => status.Status == rule.Status))
        {
            return T("Mã phải là 301, 302 hoặc 410.");
        }

        if (rule.Status != 410 && (rule.To.Length > MaxPath || SafeHtml.Url(rule.To) is null || rule.To.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || rule.To.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)))
        {
            return WrongTarget;
        }

        if (!known.ContainsKey(rule.From) && known.Count >= Most)
        {
            return T($"Đã có {Most} chuyển hướng.");
        }

        if (await db.Paths.AnyAsync(path => path.Path == rule.From && (path.IsCurrent || path.IsReserved), cancel))
        {
            return T("Đường dẫn này đang là của một nội dung; hãy đổi đường dẫn của nội dung đó.");
        }

        return Circles(rule, known) ? T("Chuyển hướng này đi vòng: theo nó sẽ trở lại chính đường dẫn cũ.") : null;
    }

    private static bool Circles(RedirectRule rule, Dictionary<string, RedirectRule> known)
    {
        var to = rule.To;
        for (var steps = 0; to.StartsWith('/') && steps <= known.Count; steps++)
        {
            var key = ContentPaths.Key(to.Split('?', '#')[0]);
            if (key == rule.From)
            {
                return true;
            }

            if (!known.TryGetValue(key, out var next))
            {
                return false;
            }

            to = next.To;
        }

        return false;
    }
}
