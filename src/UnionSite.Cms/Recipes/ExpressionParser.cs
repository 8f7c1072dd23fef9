using System.Text;

namespace UnionSite.Cms.Recipes;

/// <summary>
/// Reads the small grammar that real recipes use instead of JavaScript: calls whose arguments are string literals, string
/// literals, "+" between them, and <c>new Date().toISOString()</c>. Anything else is not read at all.
/// </summary>
internal sealed class ExpressionParser(string text)
{
    private const string Now = "new Date().toISOString()";

    private int _at;

    /// <summary>The terms that are to be joined, or null when the text is anything else.</summary>
    public IReadOnlyList<ExpressionTerm>? Parse()
    {
        var terms = new List<ExpressionTerm>();
        do
        {
            if (Term() is not { } term)
            {
                return null;
            }

            terms.Add(term);
        }
        while (Take('+'));
        Take(';');
        Skip();
        return _at == text.Length ? terms : null;
    }

    private ExpressionTerm? Term()
    {
        Skip();
        if (string.CompareOrdinal(text, _at, Now, 0, Now.Length) == 0)
        {
            _at += Now.Length;
            return new ExpressionTerm("now", []);
        }

        if (_at < text.Length && text[_at] is '\'' or '"')
        {
            return Literal() is { } literal ? new ExpressionTerm("", [literal]) : null;
        }

        var start = _at;
        while (_at < text.Length && char.IsAsciiLetterOrDigit(text[_at]))
        {
            _at++;
        }

        var name = text[start.._at];
        return name.Length > 0 && Take('(') && Arguments() is { } arguments ? new ExpressionTerm(name, arguments) : null;
    }

    private List<string>? Arguments()
    {
        var arguments = new List<string>();
        if (Take(')'))
        {
            return arguments;
        }

        do
        {
            Skip();
            if (Literal() is not { } literal)
            {
                return null;
            }

            arguments.Add(literal);
        }
        while (Take(','));
        return Take(')') ? arguments : null;
    }

    private string? Literal()
    {
        if (_at >= text.Length || text[_at] is not ('\'' or '"'))
        {
            return null;
        }

        var quote = text[_at++];
        var literal = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
                literal.Append(text[_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else
            {
                literal.Append(text[_at]);
            }

            _at++;
        }

        if (_at >= text.Length)
        {
            return null;
        }

        _at++;
        return literal.ToString();
    }

    private bool Take(char wanted)
    {
        Skip();
        if (_at < text.Length && text[_at] == wanted)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
