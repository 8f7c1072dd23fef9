namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What an import goes through.</summary>
internal sealed record RosterSteps(RosterCheck Check, RosterRun Run, RosterUndo Undo);
