using Microsoft.EntityFrameworkCore.Storage;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Recipes;

/// <summary>A step's transaction: one of its own, or a savepoint when the whole run is a rehearsal inside one.</summary>
internal sealed class StepTransaction : IAsyncDisposable
{
    private const string Mark = "recipe_step";

    private readonly IDbContextTransaction? _own;
    private readonly IDbContextTransaction? _outer;

    private StepTransaction(IDbContextTransaction? own, IDbContextTransaction? outer)
    {
        _own = own;
        _outer = outer;
    }

    public static async Task<StepTransaction> BeginAsync(SiteDb db, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not { } outer)
        {
            return new StepTransaction(await db.Database.BeginTransactionAsync(cancel), null);
        }

        await outer.CreateSavepointAsync(Mark, cancel);
        return new StepTransaction(null, outer);
    }

    public async Task CommitAsync(CancellationToken cancel)
    {
        if (_own is not null)
        {
            await _own.CommitAsync(cancel);
        }
        else
        {
            await _outer!.ReleaseSavepointAsync(Mark, cancel);
        }
    }

    public async Task RollbackAsync()
    {
        if (_own is not null)
        {
            await _own.RollbackAsync();
        }
        else
        {
            await _outer!.RollbackToSavepointAsync(Mark);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
