using System.Security.Cryptography;
using System.Text;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>Signs sizes that are not in the list, so that a stranger cannot fill the disk with every size there is.</summary>
public sealed class MediaTokens
{
    private readonly byte[] _key;

    /// <summary>Reads the site's own key, which is made on first use.</summary>
    public MediaTokens(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var file = Path.Combine(data.Keys, "media-token.key");
        if (!File.Exists(file))
        {
            var fresh = file + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(32));
            try
            {
                File.Move(fresh, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another node was first: its key counts.
                File.Delete(fresh);
            }
        }

        _key = File.ReadAllBytes(file);
    }

    /// <summary>The token of a set of commands.</summary>
    /// <param name="commands">Commands in canonical form, see <see cref="MediaCommands.Canonical"/>.</param>
    public string For(string commands) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(commands)));

    /// <summary>True when the token is of these commands.</summary>
    public bool IsValid(string commands, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(For(commands)), Encoding.UTF8.GetBytes(token.ToLowerInvariant()));
}
