namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>What fetched a page. Numbers are stored: never reuse one.</summary>
internal enum Visitor
{
    /// <summary>A browser with, as far as its name tells, a person before it.</summary>
    Person = 0,

    /// <summary>A search engine, a preview fetcher, a script: counted apart, not dropped.</summary>
    Machine = 1,
}
