using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.SignIn;
using Xunit;

namespace UnionSite.Tests.Organization.SignIn;

public sealed class CardCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Codes_AreRead_HoweverTheyAreTyped()
    {
        for (var i = 0; i < 500; i++)
        {
            var code = CardCode.New();
            var written = CardCode.Written(code);
            Assert.Matches("^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$", written);
            foreach (var typed in new[] { written, code.ToLowerInvariant(), $" {written.Replace('-', ' ')} ", written.Replace('0', 'o').Replace('1', 'l'), written.Replace('0', 'O').Replace('1', 'I') })
            {
                Assert.Equal(code, CardCode.Read(typed));
            }
        }
    }

    [Fact]
    public void OneWrongCharacter_OrTwoSwapped_IsAlwaysNoticed()
    {
        for (var i = 0; i < 50; i++)
        {
            var code = CardCode.New();
            for (var at = 0; at < code.Length; at++)
            {
                foreach (var other in Alphabet.Where(letter => letter != code[at]))
                {
                    Assert.Null(CardCode.Read($"{code[..at]}{other}{code[(at + 1)..]}"));
                }

                for (var with = at + 1; with < code.Length; with++)
                {
                    var letters = code.ToCharArray();
                    (letters[at], letters[with]) = (letters[with], letters[at]);
                    Assert.True(letters[at] == letters[with] || CardCode.Read(new string(letters)) is null);
                }
            }
        }
    }

    // What Telex and VNI keyboards make of the keys that were pressed.
    [Theory]
    [InlineData("AS", "Á")]
    [InlineData("EE", "Ê")]
    [InlineData("DD", "Đ")]
    [InlineData("W", "Ư")]
    [InlineData("AW", "Ă")]
    [InlineData("A6", "Â")]
    [InlineData("D9", "Đ")]
    [InlineData("E1", "É")]
    [InlineData("AJ", "Ạ")]
    [InlineData("ANS", "ÁN")]
    [InlineData("AAS", "Ấ")]
    public void VietnameseKeyboard_IsForgiven(string pressed, string shown)
    {
        var read = 0;
        for (var i = 0; i < 40; i++)
        {
            // Letters of the code around what was pressed; the last one makes the check fit.
            var start = CheckedCode.New(8)[..(8 - pressed.Length)].Replace('A', '7').Replace('E', '8').Replace('D', '9');
            var code = Alphabet.Select(last => start + pressed + last).Single(CheckedCode.IsWhole);
            var meant = CardCode.Read(start + shown + code[^1]);
            read += meant == code ? 1 : 0;
        }

        // Where two readings fit, Telex is taken, or none: rare, and the page asks to look again.
        Assert.True(read >= 20, $"{read} of 40 read");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("7K2-M94")]
    [InlineData("\u0301\u0302")]
    [InlineData("ấấấấấấấấấấấấấấấấấấấấấ")]
    [InlineData("' OR 1=1 --")]
    public void WhatCannotBeACode_IsNone(string? typed) => Assert.Null(CardCode.Read(typed));
}
