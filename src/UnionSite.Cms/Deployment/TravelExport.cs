using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Deployment;

/// <summary>Writes a package in the background, with the rights that the person has at that moment.</summary>
public sealed class TravelExport(TravelStore store, PackageWriter writer, BulkPerson person, AuditLog audit, SiteDb db)
{
    internal async Task RunAsync(Travel travel, CancellationToken cancel)
    {
        if (await person.OfAsync(travel.UserId) is not { } user)
        {
            (travel.State, travel.Problem) = (TravelState.Failed, T("Tài khoản đã bị khóa hoặc không còn."));
            return;
        }

        using (var recorder = new TravelRecorder(travel, store, ran: true))
        {
            var step = "";
            var number = -1;
            travel.Notes = [.. await writer.WriteAsync(store.PackageOf(travel), travel.Choice ?? new ExportChoice(), user, Told, cancel)];
            if (number >= 0)
            {
                recorder.Stepped(new StepReport("", number, step) { Outcome = StepOutcome.Done });
            }

            void Told(string name, string type, string title, string id)
            {
                if (step != name)
                {
                    if (number >= 0)
                    {
                        recorder.Stepped(new StepReport("", number, step) { Outcome = StepOutcome.Done });
                    }

                    (step, number) = (name, number + 1);
                }

                recorder.Row(new PlanRow(number, name, PlanAction.Create, type, title, id, ""));
            }
        }

        travel.State = TravelState.Done;
        audit.Add("PackageExported", travel.UserName, null, $"Đã xuất gói “{travel.Name}”: {travel.Gone} mục.");
        await db.SaveChangesAsync(cancel);
    }
}
