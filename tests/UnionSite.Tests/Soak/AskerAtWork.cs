using System.Net;
using AngleSharp.Html.Dom;
using UnionSite.Tests.LegalAdvice;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Soak;

/// <summary>Somebody who sends one question after another, and sends again what was not answered.</summary>
internal sealed class AskerAtWork(string name) : WorkAtSite
{
    /// <summary>Everything that was ever sent.</summary>
    public List<Sending> Questions { get; } = [];

    /// <summary>The filled form, and what came of it.</summary>
    /// <param name="text">The words.</param>
    /// <param name="form">The open page.</param>
    public sealed class Sending(string text, IHtmlDocument form)
    {
        /// <summary>The words.</summary>
        public string Text { get; } = text;

        /// <summary>The open page.</summary>
        public IHtmlDocument Form { get; } = form;

        /// <summary>True when the site has said that it has the question.</summary>
        public bool IsKept { get; set; }

        /// <summary>Code and secret, once they have been shown.</summary>
        public (string Code, string Secret)? Receipt { get; set; }
    }

    /// <summary>Sends a form again, as the person does whose browser said that nobody answers.</summary>
    public static async Task SendAsync(HttpClient client, Sending question)
    {
        using var answer = await client.SubmitAsync("/gui-cau-hoi", question.Form, Asker.AskForm, Asker.Words(question.Text));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"A question was answered with {(int)answer.StatusCode}");
        }

        question.IsKept = true;
        question.Receipt = await Asker.ReceiptAsync(client, answer);
    }

    /// <inheritdoc/>
    protected override async Task OnceAsync(HttpClient client)
    {
        var page = await client.GetPageAsync("/gui-cau-hoi");
        var question = new Sending($"Câu hỏi thứ {Questions.Count} của {name}: tôi phải làm gì?", page);
        Questions.Add(question);
        await SendAsync(client, question);
    }
}
