namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>Words for the states of cards.</summary>
internal static class CardWords
{
    /// <summary>The state, and the class of its badge.</summary>
    public static (string Text, string Badge) Of(CardState state) => state switch
    {
        CardState.Printed => (T("Đã in, chưa dùng"), ""),
        CardState.Expired => (T("Mã in đã quá hạn"), "old"),
        CardState.InUse => (T("Đang dùng"), "ok"),
        CardState.Guessed => (T("Bị nhập sai nhiều lần"), "bad"),
        CardState.Revoked => (T("Đã thu hồi"), "old"),
        CardState.Disowned => (T("Đoàn viên không nhờ đặt lại"), "bad"),
        _ => (T("Chưa có thẻ"), "old"),
    };
}
