using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace UnionSite.Tests.Site;

/// <summary>Keeps what the site logs as a warning or worse, so that a test can look at it and a failure shows its cause.</summary>
public sealed class SiteLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Level, category, message and exception of each entry.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _lines);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var line = $"{logLevel} {name}: {formatter(state, exception)} {exception}".TrimEnd();
                lines.Enqueue(line);
                if (logLevel >= LogLevel.Error)
                {
                    Console.Error.WriteLine(line);
                }
            }
        }
    }
}
