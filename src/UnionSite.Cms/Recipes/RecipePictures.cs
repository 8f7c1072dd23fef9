using UnionSite.Cms.Definitions;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes;

/// <summary>
/// The process-wide pictures that steps change. During a run they are drafts, seen by the run alone; they become everybody's
/// when a step is committed, and go back when it is undone.
/// </summary>
public sealed class RecipePictures(DefinitionCache definitions, SettingsCache settings, SiteFeatures features, SiteThemes themes)
{
    internal IDisposable Open()
    {
        var open = new Stack<IDisposable>();
        open.Push(definitions.Picture.OpenDraft());
        open.Push(settings.Picture.OpenDraft());
        open.Push(features.Picture.OpenDraft());
        open.Push(themes.Picture.OpenDraft());
        return new Closing(open);
    }

    internal void Publish()
    {
        definitions.Picture.Publish();
        settings.Picture.Publish();
        features.Picture.Publish();
        themes.Picture.Publish();
    }

    /// <summary>An action that puts the pictures back as they are now.</summary>
    internal Action Remember()
    {
        var (first, second, third, fourth) = (definitions.Picture.Remember(), settings.Picture.Remember(), features.Picture.Remember(), themes.Picture.Remember());
        return () =>
        {
            definitions.Picture.Restore(first);
            settings.Picture.Restore(second);
            features.Picture.Restore(third);
            themes.Picture.Restore(fourth);
        };
    }

    private sealed class Closing(Stack<IDisposable> open) : IDisposable
    {
        public void Dispose()
        {
            while (open.TryPop(out var draft))
            {
                draft.Dispose();
            }
        }
    }
}
