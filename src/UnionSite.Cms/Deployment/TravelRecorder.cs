using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Deployment;

/// <summary>Writes down what a run says, row by row and step by step, so that a report of any length needs no memory.</summary>
internal sealed class TravelRecorder : IDisposable
{
    private const int SaveEvery = 100;

    private readonly Travel _travel;
    private readonly TravelStore _store;
    private readonly List<TravelStep> _steps;
    private readonly StreamWriter _rows;
    private readonly bool _ran;
    private TravelStep? _current;

    public TravelRecorder(Travel travel, TravelStore store, bool ran)
    {
        (_travel, _store, _ran) = (travel, store, ran);
        _steps = ran ? travel.Steps : travel.Plan;
        _steps.Clear();
        travel.Gone = 0;
        _rows = new StreamWriter(store.RowsOf(travel, ran), append: false);
    }

    public void Row(PlanRow row)
    {
        var step = Current(row.Name);
        step.Counts[row.Action] = step.Counts.GetValueOrDefault(row.Action) + 1;
        _rows.WriteLine(TravelStore.Line(row with { Step = step.Number }));
        _travel.Gone++;
        if (_travel.Gone % SaveEvery == 0)
        {
            Save();
        }
    }

    public void Stepped(StepReport report)
    {
        Current(report.Name).End(report);
        _current = null;
        Save();
    }

    public void Dispose() => _rows.Dispose();

    // Another system's export is cut into many recipes; its reader sees one step of each sort.
    private TravelStep Current(string name)
    {
        _current ??= _travel.Foreign.Length > 0 ? _steps.Find(step => step.Name == name) : null;
        if (_current is null)
        {
            _current = new TravelStep { Number = _steps.Count + 1, Name = name };
            _steps.Add(_current);
        }

        return _current;
    }

    private void Save()
    {
        _rows.Flush();
        if (_ran)
        {
            _store.Save(_travel);
        }
    }
}
