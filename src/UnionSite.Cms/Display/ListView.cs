namespace UnionSite.Cms.Display;

/// <summary>One page of a list with its filters.</summary>
public sealed class ListView
{
    /// <summary>Entries of this page.</summary>
    public required IReadOnlyList<ItemCard> Cards { get; init; }

    /// <summary>How many items match in all.</summary>
    public required int Total { get; init; }

    /// <summary>True when more match than <see cref="Total"/> says.</summary>
    public bool IsMore { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are, at least 1.</summary>
    public required int Pages { get; init; }

    /// <summary>Path of the list.</summary>
    public required string Path { get; init; }

    /// <summary>Type that is listed; "" for a list of mixed types.</summary>
    public string Type { get; init; } = "";

    /// <summary>Label of that type.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>Filters, only those that have something to choose from.</summary>
    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>The words searched for within the list, or "".</summary>
    public string Query { get; init; } = "";

    /// <summary>True when the list can be searched by number.</summary>
    public bool HasNumberSearch { get; init; }

    /// <summary>Events that are still to come, on the first page of a list of events.</summary>
    public IReadOnlyList<ItemCard> Upcoming { get; init; } = [];

    /// <summary>True when a filter or a search narrows the list.</summary>
    public bool IsNarrowed => Query.Length > 0 || Filters.Any(filter => filter.Chosen.Length > 0);

    /// <summary>Address of another page of the same list.</summary>
    public string PageUrl(int page)
    {
        var pairs = Filters.Where(filter => filter.Chosen.Length > 0).Select(filter => (filter.Name, filter.Chosen)).ToList();
        if (Query.Length > 0)
        {
            pairs.Insert(0, ("q", Query));
        }

        if (page > 1)
        {
            pairs.Add(("trang", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return Path + (pairs.Count > 0 ? "?" : "") + string.Join('&', pairs.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
    }

    /// <summary>Numbers to offer: the first, the last, and those around this one; 0 stands for a gap.</summary>
    public IReadOnlyList<int> PageNumbers
    {
        get
        {
            var numbers = new List<int>();
            for (var number = 1; number <= Pages; number++)
            {
                if (number == 1 || number == Pages || Math.Abs(number - Page) <= 1)
                {
                    numbers.Add(number);
                }
                else if (numbers[^1] != 0)
                {
                    numbers.Add(0);
                }
            }

            return numbers;
        }
    }
}
