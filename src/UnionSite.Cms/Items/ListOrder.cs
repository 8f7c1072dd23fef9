using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>
/// Puts the items of a list in order: ContainedPart.Order of each, lowest first; equal numbers stand newest first. A move
/// writes the moved item alone as long as there is room between its new neighbours, and else as many items as lie between
/// the new place and the nearer end of the list.
/// </summary>
public sealed class ListOrder(SiteDb db, AuditLog audit)
{
    private const int Step = 1024;

    /// <summary>The latest versions of the items in their order.</summary>
    public IQueryable<ContentItemRow> In(string containerId) => db.ContentItems.AsNoTracking()
        .Where(row => row.Latest && row.ContainerId == containerId)
        .OrderBy(row => row.ContainerOrder).ThenByDescending(row => row.ListedUtc).ThenByDescending(row => row.Id);

    /// <summary>Moves items to places counted from 1, the lowest place first; all in one transaction.</summary>
    /// <param name="containerId">The list.</param>
    /// <param name="places">New place by item id; ids that the list does not hold are passed over.</param>
    /// <param name="by">User name, for the audit log.</param>
    /// <param name="cancel">Stops the work before it is committed.</param>
    /// <returns>How many items were moved.</returns>
    public async Task<int> MoveAsync(string containerId, IReadOnlyDictionary<string, int> places, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var order = (await In(containerId).Select(row => new { row.ContentItemId, row.ContainerOrder }).ToListAsync(cancel))
            .Select(row => new Place(row.ContentItemId, row.ContainerOrder)).ToList();
        var changed = new HashSet<Place>();
        var moved = 0;
        foreach (var (id, wanted) in places.OrderBy(pair => pair.Value))
        {
            var from = order.FindIndex(place => place.Id == id);
            var to = Math.Clamp(wanted - 1, 0, Math.Max(0, order.Count - 1));
            if (from < 0 || from == to)
            {
                continue;
            }

            var place = order[from];
            order.RemoveAt(from);
            order.Insert(to, place);
            Fit(order, to, changed);
            moved++;
        }

        await WriteAsync(changed, cancel);
        if (moved > 0)
        {
            audit.Add("ListOrdered", by, containerId, $"Đã xếp lại {moved} mục.");
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return moved;
    }

    private static void Fit(List<Place> order, int at, HashSet<Place> changed)
    {
        var before = at > 0 ? order[at - 1].Number : (int?)null;
        var after = at < order.Count - 1 ? order[at + 1].Number : (int?)null;
        var number = (before, after) switch
        {
            (null, { } first) => first - (long)Step,
            ({ } last, null) => last + (long)Step,
            ({ } low, { } high) when (long)high - low > 1 => low + (((long)high - low) / 2),
            _ => long.MaxValue,
        };
        if (number is > int.MinValue / 2 and < int.MaxValue / 2)
        {
            Number(order[at], (int)number, changed);
            return;
        }

        // No room: everything from here to the nearer end moves away from the other side, which stays as it is.
        if (at < order.Count - 1 - at)
        {
            for (var index = at; index >= 0 && (index == at || order[index].Number >= order[index + 1].Number); index--)
            {
                Number(order[index], order[index + 1].Number - Step, changed);
            }
        }
        else
        {
            for (var index = at; index < order.Count && (index == at || order[index].Number <= order[index - 1].Number); index++)
            {
                Number(order[index], order[index - 1].Number + Step, changed);
            }
        }
    }

    private static void Number(Place place, int number, HashSet<Place> changed)
    {
        place.Number = number;
        changed.Add(place);
    }

    // The number stands in the column that lists sort by and in the part that travels, of the draft and of the public text.
    private async Task WriteAsync(HashSet<Place> changed, CancellationToken cancel)
    {
        var numbers = changed.ToDictionary(place => place.Id, place => place.Number);
        foreach (var ids in numbers.Keys.Chunk(500))
        {
            foreach (var row in await db.ContentItems.Where(row => ids.Contains(row.ContentItemId) && (row.Latest || row.Published)).ToListAsync(cancel))
            {
                var content = JsonText.ParseObject(row.Json);
                if (content["ContainedPart"] is System.Text.Json.Nodes.JsonObject part)
                {
                    part["Order"] = numbers[row.ContentItemId];
                    row.Json = JsonText.Write(content);
                    row.ContainerOrder = numbers[row.ContentItemId];
                }
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private sealed class Place(string id, int number)
    {
        public string Id { get; } = id;

        public int Number { get; set; } = number;
    }
}
