namespace UnionSite.Cms.Fields;

/// <summary>Element ids made from form paths, so that a problem's path leads to its input.</summary>
public static class FormIds
{
    /// <summary>"Bag[2].Part.Field" becomes "Bag-2-Part-Field".</summary>
    public static string Of(string path) => path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}
