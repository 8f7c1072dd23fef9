namespace UnionSite.Cms.Display;

/// <summary>A widget in a zone of the layout.</summary>
/// <param name="Item">The widget's item.</param>
/// <param name="Template">Path of its template (model <see cref="WidgetView"/>).</param>
/// <param name="ShowsTitle">True when the title is to be shown.</param>
public sealed record WidgetView(ContentView Item, string Template, bool ShowsTitle);
