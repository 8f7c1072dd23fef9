namespace UnionSite.Cms.Settings;

/// <summary>
/// One immutable picture that all requests share. A recipe's step works on a draft of it that nobody else sees until the
/// step's transaction is committed: a step that fails, and a dry run, never change what readers get.
/// </summary>
/// <param name="first">Reads the picture on first use.</param>
public sealed class SharedPicture<T>(Func<T> first)
    where T : class
{
    private readonly AsyncLocal<Draft?> _draft = new();
    private volatile T? _shared;

    /// <summary>The draft of this flow of work if there is one, else the shared picture.</summary>
    public T Current => _draft.Value?.Picture ?? (_shared ??= first());

    /// <summary>Replaces the draft if one is open, else the shared picture.</summary>
    public void Replace(T picture)
    {
        if (_draft.Value is { } draft)
        {
            draft.Picture = picture;
        }
        else
        {
            _shared = picture;
        }
    }

    /// <summary>Opens a draft for the calling flow of work; it is dropped when the returned object is disposed.</summary>
    public IDisposable OpenDraft()
    {
        _ = Current;
        var outer = _draft.Value;
        _draft.Value = new Draft { Picture = outer?.Picture };
        return new Closing(() => _draft.Value = outer);
    }

    /// <summary>Gives the draft to everybody: the change is durable now.</summary>
    public void Publish()
    {
        if (_draft.Value is { Picture: { } picture } draft)
        {
            _shared = picture;
            // From here on the flow reads what everybody reads, so that a change made elsewhere is not undone by it.
            draft.Picture = null;
        }
    }

    /// <summary>The draft's picture as it stands, to be put back by <see cref="Restore"/>.</summary>
    public T? Remember() => _draft.Value?.Picture;

    /// <summary>Puts an earlier draft back after a rollback.</summary>
    public void Restore(T? picture)
    {
        if (_draft.Value is { } draft)
        {
            draft.Picture = picture;
        }
    }

    private sealed class Draft
    {
        public T? Picture { get; set; }
    }

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
