using UnionSite.Cms.Display;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Welfare;

/// <summary>
/// When a programme takes dossiers. It is worked out for every showing, so that a page turns by itself at midnight in Hanoi.
/// </summary>
/// <param name="State">Where the programme stands today.</param>
/// <param name="Opens">First day, or null.</param>
/// <param name="Closes">Last day, or null.</param>
/// <param name="DaysLeft">Days after today that still count; 0 on the last day, and where there is no last day.</param>
internal sealed record Intake(IntakeState State, DateOnly? Opens, DateOnly? Closes, int DaysLeft)
{
    /// <summary>The type that has an intake.</summary>
    public const string ContentType = "WelfareProgram";

    // A dossier with stamps of the commune takes a week.
    private const int LastDays = 7;

    /// <summary>The intake of a programme at a moment (UTC).</summary>
    public static Intake Of(ContentView program, DateTime utc)
    {
        var today = HanoiTime.Day(utc);
        var (opens, closes) = (program.Date("OpensOn"), program.Date("ClosesOn"));
        var left = closes is { } last ? last.DayNumber - today.DayNumber : 0;
        var state = opens > today ? IntakeState.Coming
            : closes < today ? IntakeState.Closed
            : closes is not null ? (left < LastDays ? IntakeState.Closing : IntakeState.Open)
            : program.Flag("AllYear") ? IntakeState.AllYear
            : opens is not null ? IntakeState.Open
            : IntakeState.Unknown;
        return new Intake(state, opens, closes, state is IntakeState.Open or IntakeState.Closing ? left : 0);
    }

    /// <summary>True while a dossier can be handed in, as far as the site knows.</summary>
    public bool IsOpen => State is IntakeState.Open or IntakeState.Closing or IntakeState.AllYear;

    /// <summary>Two or three words for a badge.</summary>
    public string Word => State switch
    {
        IntakeState.AllYear => "Nhận quanh năm",
        IntakeState.Coming => "Sắp mở",
        IntakeState.Open => "Đang nhận hồ sơ",
        IntakeState.Closing => "Sắp hết hạn",
        IntakeState.Closed => "Đã đóng",
        _ => "Chưa công bố ngày nhận",
    };

    /// <summary>The days in words; "" when none is stated.</summary>
    public string Days => State switch
    {
        IntakeState.Coming when Closes is { } last => $"nhận từ {HanoiTime.ShortDate(Opens!.Value)} đến hết {HanoiTime.ShortDate(last)}",
        IntakeState.Coming => $"nhận từ {HanoiTime.ShortDate(Opens!.Value)}",
        IntakeState.Open when Closes is { } last => $"đến hết {HanoiTime.ShortDate(last)}",
        IntakeState.Open => $"từ {HanoiTime.ShortDate(Opens!.Value)}",
        IntakeState.Closing when DaysLeft == 0 => "hôm nay là ngày cuối",
        IntakeState.Closing => $"còn {DaysLeft} ngày, đến hết {HanoiTime.ShortDate(Closes!.Value)}",
        IntakeState.Closed => $"đã nhận đến hết {HanoiTime.ShortDate(Closes!.Value)}",
        _ => "",
    };

    /// <summary>Class of the badge.</summary>
    public string? Colour => State switch
    {
        IntakeState.Open or IntakeState.AllYear => "ok",
        IntakeState.Closing => "bad",
        IntakeState.Closed or IntakeState.Unknown => "old",
        _ => null,
    };
}
