using UnionSite.Cms.Fields;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>A planned moment: stored in UTC, edited in Hanoi time, acted on by the scheduler to the minute.</summary>
public abstract class ScheduledPart(TimeProvider clock) : PartKind
{
    /// <summary>Name of the moment in the payload.</summary>
    public abstract string Member { get; }

    /// <summary>Label of the editor.</summary>
    public abstract string Label { get; }

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => "/Parts/ScheduledPart.Edit.cshtml";

    /// <summary>The planned moment, or null.</summary>
    public DateTime? Read(PartValue value) => WallClock.Parse(JsonText.TextOf(value.Payload, Member));

    /// <summary>What the editor shows: the moment in Hanoi, or what was typed when it is none.</summary>
    public string Typed(PartValue value) => Read(value) is { } moment ? WallClock.Write(moment) : JsonText.TextOf(value.Payload, Member) ?? "";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        if (!form.Has(Member))
        {
            return;
        }

        var before = Read(form.Value);
        form.SetText(Member);
        if (WallClock.ToUtc(form.Text(Member)) is not { } utc)
        {
            return;
        }

        form.Value.Payload[Member] = WallClock.Store(utc);
        // A plan that was made earlier may have passed meanwhile; a new one must lie ahead.
        if (utc != before && utc <= clock.GetUtcNow().UtcDateTime)
        {
            form.Value.Refuse(T($"{Label}: giờ này đã qua. Hãy chọn giờ sau hiện tại."), Member);
        }
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        if (JsonText.TextOf(value.Payload, Member) is { Length: > 0 } && Read(value) is null)
        {
            value.Refuse(T($"{Label} phải là ngày và giờ có thật, ví dụ 14:05 29/5/2026."), Member);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Cloned(PartValue value) => value.Payload.Remove(Member);
}
