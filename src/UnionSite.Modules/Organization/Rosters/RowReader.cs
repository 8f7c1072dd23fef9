using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Rosters.Files;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Reads rows by what their columns hold. Asks no store.</summary>
internal sealed class RowReader
{
    private readonly RosterImport _import;
    private readonly DateOnly _today;
    private readonly UnitNode _top;
    private readonly Dictionary<string, UnitNode?> _units = new(StringComparer.Ordinal);

    /// <summary>For the rows of one import.</summary>
    public RowReader(RosterImport import, UnitTree tree, DateOnly today)
    {
        _import = import;
        _today = today;
        _top = tree.Find(import.UnitId) ?? throw new InvalidOperationException($"Unit {import.UnitId} is not in the tree.");
        foreach (var unit in tree.BelowAt(_top, import.EffectiveOn).Where(unit => unit.EndedOn is null))
        {
            _units[unit.Slug] = unit;
            var name = VietnameseText.OneLine(unit.LabelAt(import.EffectiveOn).Folded);
            // Two units of one name: the row must say the code.
            _units[name] = _units.TryGetValue(name, out var known) && known != unit ? null : unit;
        }
    }

    /// <summary>The number that somebody without one is given: told apart by its beginning, and the same whenever the row is read.</summary>
    public static string StandIn(long importId, int line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{StandInMark}{importId}-{line}");

    /// <summary>How stand-ins begin.</summary>
    public const string StandInMark = "TAM-";

    /// <summary>The row; null when none of its columns that are taken holds anything.</summary>
    public SentRow? Read(TableRow sent)
    {
        var row = new SentRow { Line = sent.Line };
        if (Cells(sent, RosterField.None, not: true).All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        ReadName(row, sent);
        row.Number = MemberWriting.Number(Cell(sent, RosterField.MemberNumber));
        ReadPhone(row, Cell(sent, RosterField.Phone));
        row.Email = Cell(sent, RosterField.Email);
        ReadBirth(row, Cell(sent, RosterField.BirthDate));
        ReadUnit(row, Cell(sent, RosterField.Unit));
        var said = row.Faults.Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var refusal in MemberRules.Check(row.Values(row.Number.Length > 0 ? row.Number : StandInMark + "0"), _today))
        {
            var field = FieldWords.Of(FieldWords.FieldOf(refusal.Field));
            if (said.Add(field))
            {
                row.Faults.Add(new(field, refusal.Message));
            }
        }

        return row;
    }

    private void ReadName(SentRow row, TableRow sent)
    {
        var name = MemberWriting.Name(_import.Fields.Contains(RosterField.FullName) ? Cell(sent, RosterField.FullName) : Cell(sent, RosterField.FamilyName) + " " + Cell(sent, RosterField.GivenName));
        var mended = _import.MendsCase ? NameCell.InUsualCase(name) : name;
        row.Name = mended;
        row.Folded = VietnameseText.Fold(mended);
        if (name.Length > 0 && !NameCell.IsName(name))
        {
            row.Faults.Add(new(FieldWords.Of(RosterField.FullName), T("Họ và tên chỉ gồm chữ cái.")));
        }

        if (mended != name)
        {
            row.Notes.Add(T("họ tên viết lại từ kiểu toàn chữ hoa hoặc toàn chữ thường"));
        }
    }

    private static void ReadPhone(SentRow row, string cell)
    {
        var phone = PhoneCell.Read(cell, out var isFirstOfMany);
        row.Phone = phone ?? "";
        if (phone is null)
        {
            row.Faults.Add(new(FieldWords.Of(RosterField.Phone), cell.Contains("E+", StringComparison.OrdinalIgnoreCase)
                ? T("Excel đã rút gọn số này nên mất chữ số. Hãy định dạng cột là văn bản rồi lưu lại.")
                : T("Hãy ghi số điện thoại Việt Nam 10 hoặc 11 chữ số, hoặc để trống.")));
        }
        else if (isFirstOfMany)
        {
            row.Notes.Add(T("ô có nhiều số điện thoại, chỉ lấy số đầu"));
        }
    }

    private void ReadBirth(SentRow row, string cell)
    {
        var year = BirthCell.Read(cell, _today);
        row.BirthYear = year is > 0 ? year : null;
        if (year is null)
        {
            row.Faults.Add(new(FieldWords.Of(RosterField.BirthDate), T("Hãy ghi ngày sinh dạng ngày/tháng/năm, hoặc chỉ năm sinh, hoặc để trống.")));
        }
    }

    private void ReadUnit(SentRow row, string cell)
    {
        if (cell.Length == 0)
        {
            row.UnitId = _top.Id;
            return;
        }

        if (_units.TryGetValue(VietnameseText.OneLine(VietnameseText.Fold(cell)), out var unit) && unit is not null)
        {
            row.UnitId = unit.Id;
            return;
        }

        var known = _units.ContainsKey(VietnameseText.OneLine(VietnameseText.Fold(cell)));
        row.Faults.Add(new(FieldWords.Of(RosterField.Unit), known
            ? T("Có nhiều đơn vị cùng tên này. Hãy ghi mã của đơn vị.")
            : T($"Không thấy đơn vị này trong {_top.NameAt(_import.EffectiveOn)}. Hãy ghi đúng tên hoặc mã.")));
    }

    private string Cell(TableRow sent, RosterField field) => Cells(sent, field, not: false).FirstOrDefault(cell => cell.Length > 0) ?? "";

    private IEnumerable<string> Cells(TableRow sent, RosterField field, bool not)
    {
        for (var i = 0; i < Math.Min(sent.Cells.Count, _import.Fields.Count); i++)
        {
            if (_import.Fields[i] == field != not)
            {
                yield return sent.Cells[i].Trim();
            }
        }
    }
}
