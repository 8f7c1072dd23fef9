namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>How the desk names where a nomination stands.</summary>
internal static class NominationWords
{
    /// <summary>Name of a state and class of its badge.</summary>
    public static (string Text, string Tone) Of(NominationState state) => state switch
    {
        NominationState.Draft => (T("Đang viết"), "old"),
        NominationState.New => (T("Mới gửi"), ""),
        NominationState.WithCouncil => (T("Hội đồng đang xét"), ""),
        NominationState.AskedBack => (T("Hội đồng hỏi lại"), "bad"),
        NominationState.Approved => (T("Được biểu dương"), "ok"),
        _ => (T("Chưa được biểu dương"), "old"),
    };
}
