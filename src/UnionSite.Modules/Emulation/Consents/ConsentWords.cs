namespace UnionSite.Modules.Emulation.Consents;

/// <summary>How the desk names states and ways of a consent.</summary>
internal static class ConsentWords
{
    /// <summary>The ways in which somebody agrees, with what the desk calls them; "" for nobody asked.</summary>
    public static IReadOnlyList<(string Way, string Text)> Ways { get; } = [("", N("Chưa xin ý kiến")), ("paper", N("Đồng ý bằng giấy có chữ ký")), ("recorded", N("Đồng ý bằng ghi âm, ghi hình"))];

    /// <summary>Name of a way.</summary>
    public static string WayOf(string way) => T(Ways.FirstOrDefault(known => known.Way == way).Text ?? Ways[0].Text);

    /// <summary>Name of a state and class of its badge.</summary>
    public static (string Text, string Tone) Of(ConsentState state) => state switch
    {
        ConsentState.Given => (T("Đã đồng ý"), "ok"),
        ConsentState.Withdrawn => (T("Đã rút lại"), "bad"),
        _ => (T("Chưa xin ý kiến"), "old"),
    };
}
