using System.Security.Cryptography;
using System.Text;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// The key without which a copy of the store says nothing of codes and PINs: 32 random bytes in a file of the keys' folder, made
/// at the first use. Who loses it has every card printed anew.
/// </summary>
internal sealed class CardKey(DataFolder folder)
{
    private const int Bytes = 32;
    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(Path.Combine(folder.Keys, "member-cards.key")));

    /// <summary>What the store keeps of a plain code: 64 hexadecimal digits.</summary>
    public string HashCode(string plainCode) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes("code|" + plainCode)));

    /// <summary>What is hashed slowly in place of a PIN: a store alone does not tell which six digits gave it.</summary>
    public string Pepper(long memberId, string pin) => Convert.ToBase64String(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"pin|{memberId}|{pin}")));

    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            // Written whole before it has its name: nobody reads half a key, and of two writers the first one's stays.
            var made = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
            File.WriteAllBytes(made, RandomNumberGenerator.GetBytes(Bytes));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another start was quicker: its key is the key.
                File.Delete(made);
            }
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Bytes ? key : throw new InvalidDataException($"{path} is damaged: it has {key.Length} bytes. Restore it from a backup; without it every member card must be printed anew.");
    }
}
