using UnionSite.Cms.Items;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>What the forms about a member hold, as it was typed.</summary>
internal sealed record MemberFields(string MemberNumber, string FullName, string Phone, string Email, string BirthYear, string Unit, long? UnitId, string DecisionNumber, string EffectiveOn)
{
    /// <summary>Reads a posted form.</summary>
    public static MemberFields Read(PostedForm form) => new(
        form.Text("MemberNumber"), form.Text("FullName"), form.Text("Phone"), form.Text("Email"), form.Text("BirthYear"), form.Text("Unit"),
        long.TryParse(form.Text("UnitId"), out var id) ? id : null, form.Text("DecisionNumber"), form.Text("EffectiveOn"));

    /// <summary>A form that shows what is held about a member.</summary>
    public static MemberFields Of(Member? member, DateOnly day) => new(
        member?.MemberNumber ?? "", member?.FullName ?? "", member?.Phone ?? "", member?.Email ?? "",
        member?.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", "", null, "", DeskDay.Write(day));

    /// <summary>The member's values.</summary>
    public MemberValues Values => new(MemberNumber, FullName, Phone, Email, BirthYear);

    /// <summary>The decision; null when no day can be read.</summary>
    public Decision? Decision => DeskDay.Read(EffectiveOn) is { } day ? new Decision(DecisionNumber, null, day) : null;
}
