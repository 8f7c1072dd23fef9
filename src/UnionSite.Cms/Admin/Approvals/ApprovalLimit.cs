using System.Net;
using UnionSite.Cms.Accounts;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Counts addresses that open links which do not exist; apart from sign-ins, so that neither locks the other.</summary>
public sealed class ApprovalLimit(TimeProvider clock)
{
    private readonly AttemptLimit _guesses = new(clock);

    /// <summary>True while the address must wait.</summary>
    public bool IsSpent(IPAddress? address) => _guesses.IsSpent(address);

    /// <summary>Counts one link that was not there.</summary>
    public void Miss(IPAddress? address) => _guesses.Fail(address);
}
