using System.Text;
using System.Text.Unicode;
using UnionSite.Cms.Documents;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>In which encoding a text file is written.</summary>
internal static class TextEncodings
{
    private static readonly UnicodeEncoding Big = new(bigEndian: true, byteOrderMark: true), Little = new(bigEndian: false, byteOrderMark: true);

    /// <summary>
    /// By its mark; without one UTF-16 shows by its zeros and UTF-8 by being valid to the end. What remains is one byte for
    /// each letter: read as it stands when it is the text of an old font (<see cref="OldFonts"/> turns it), else as Windows in
    /// Vietnamese writes it.
    /// </summary>
    /// <param name="file">Read from the start; left at the start.</param>
    public static Encoding Of(Stream file)
    {
        var buffer = new byte[64 * 1024];
        var first = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, first);
        Encoding? marked = head.StartsWith("\uFEFF"u8) ? Encoding.UTF8 : head.StartsWith(Little.Preamble) ? Little : head.StartsWith(Big.Preamble) ? Big : OfZeros(head);
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var sample = marked is null ? latin.GetString(head) : "";
        var found = marked ?? (IsUtf8(file, buffer, first) ? Encoding.UTF8 : OldFonts.Convert(sample).Encoding.Length > 0 ? latin : CodePagesEncodingProvider.Instance.GetEncoding(1258)!);
        file.Position = 0;
        return found;
    }

    private static UnicodeEncoding? OfZeros(ReadOnlySpan<byte> head)
    {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        // Half of the letters of a Vietnamese text are plain ones.
        return odd > head.Length / 8 && even == 0 ? Little : even > head.Length / 8 && odd == 0 ? Big : null;
    }

    private static bool IsUtf8(Stream file, byte[] buffer, int filled)
    {
        while (filled > 0)
        {
            // A letter may stand across two pieces.
            var whole = filled;
            for (var back = 1; back <= Math.Min(4, filled); back++)
            {
                if (buffer[filled - back] < 0x80)
                {
                    break;
                }

                if (buffer[filled - back] >= 0xC0)
                {
                    whole = filled - back;
                    break;
                }
            }

            var left = filled - whole;
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            buffer.AsSpan(whole, left).CopyTo(buffer);
            var read = file.Read(buffer, left, buffer.Length - left);
            if (read == 0)
            {
                return Utf8.IsValid(buffer.AsSpan(0, left));
            }

            filled = left + read;
        }

        return true;
    }
}
