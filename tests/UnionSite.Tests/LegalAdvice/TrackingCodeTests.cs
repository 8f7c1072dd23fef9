using UnionSite.Modules.LegalAdvice;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class TrackingCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void New_IsRead_AsWritten()
    {
        for (var i = 0; i < 1000; i++)
        {
            var code = TrackingCode.New();
            Assert.Matches("^TV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code);
            Assert.Equal(code, TrackingCode.Read(code));
            Assert.Equal(code, TrackingCode.Read(" " + code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
            Assert.Equal(code, TrackingCode.Read(code[3..]));
            Assert.Equal(code, TrackingCode.Read(code.Replace('0', 'O').Replace('1', 'l')));
        }
    }

    [Fact]
    public void Read_NoticesEveryWrongCharacterAndEverySwap()
    {
        for (var i = 0; i < 50; i++)
        {
            var body = TrackingCode.New()[3..].Replace("-", "", StringComparison.Ordinal).ToCharArray();
            for (var at = 0; at < body.Length; at++)
            {
                foreach (var other in Alphabet.Where(letter => letter != body[at]))
                {
                    var wrong = (char[])body.Clone();
                    wrong[at] = other;
                    Assert.Null(TrackingCode.Read(new string(wrong)));
                }

                for (var with = at + 1; with < body.Length; with++)
                {
                    if (body[at] != body[with])
                    {
                        var swapped = (char[])body.Clone();
                        (swapped[at], swapped[with]) = (swapped[with], swapped[at]);
                        Assert.Null(TrackingCode.Read(new string(swapped)));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TV-")]
    [InlineData("TV-7K2M-94QXX")]
    [InlineData("TV-7K2M-94Q!")]
    [InlineData("ổ ổ ổ")]
    public void Read_OfSomethingElse_IsNull(string? typed) => Assert.Null(TrackingCode.Read(typed));

    [Fact]
    public void NewSecret_IsEightDigits_AndReadWithSpaces()
    {
        var secret = TrackingCode.NewSecret();
        Assert.Matches("^[0-9]{8}$", secret);
        Assert.Equal(secret, TrackingCode.ReadSecret(TrackingCode.Spaced(secret)));
    }
}
