using System.Text.Json;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Organization;

/// <summary>
/// Parts of names for people who do not exist. They come from the data collection, as often as they occur in it; where it
/// is not there, from a short list of its own.
/// </summary>
internal sealed class SampleNames
{
    private const string Folder = "07-names-places-words/dev/";

    private SampleNames(IReadOnlyList<(string Name, int Weight)> families, IReadOnlyList<string> women, IReadOnlyList<string> men, IReadOnlyList<string> places)
    {
        Families = [.. families.SelectMany(family => Enumerable.Repeat(family.Name, Math.Max(1, family.Weight / 10)))];
        (Women, Men, Places) = (women, men, places);
    }

    /// <summary>Family names, each as often as it is borne.</summary>
    public IReadOnlyList<string> Families { get; }

    /// <summary>Given names of women, middle names included.</summary>
    public IReadOnlyList<string> Women { get; }

    /// <summary>Given names of men, middle names included.</summary>
    public IReadOnlyList<string> Men { get; }

    /// <summary>Communes and wards.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Reads them.</summary>
    public static SampleNames Read()
    {
        if (SharedDataFactAttribute.Find(Folder + "family-names-frequency.json") is not { } families)
        {
            return new SampleNames(
                [("Nguyễn", 90), ("Lò", 80), ("Vàng", 60), ("Giàng", 50), ("Tẩn", 40), ("Đèo", 30), ("Hoàng", 30), ("Phàn", 20), ("Chẻo", 20), ("Lý", 20)],
                ["Thị Mai", "Thị Dế", "Thu Hà", "Ngọc Ánh", "Tả Mẩy", "Thị Đào", "Minh Ước"],
                ["Văn An", "A Páo", "Minh Đức", "A Chứ", "Văn Ân", "Quốc Bình", "Láo Sử"],
                ["Nậm Mẫu", "Tả Mẫu", "Pa Mẫu", "Sìn Mẫu"]);
        }

        using var names = JsonDocument.Parse(File.ReadAllText(families));
        using var places = JsonDocument.Parse(File.ReadAllText(SharedDataFactAttribute.Find(Folder + "lai-chau-units-2025.json")!));
        return new SampleNames(
            [.. names.RootElement.GetProperty("family").EnumerateArray().Select(family => (family[0].GetString()!, family[1].GetInt32()))],
            Lines("given-names-girl.txt"),
            Lines("given-names-boy.txt"),
            [.. places.RootElement.GetProperty("Wards").EnumerateArray().Select(ward => ward.GetProperty("Name").GetString()!)]);
    }

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(SharedDataFactAttribute.Find(Folder + file)!).Select(line => line.Trim()).Where(line => line.Length > 0)];
}
