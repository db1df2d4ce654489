namespace MultiRegion.Tests.Planner.Rendering.Html;

/// <summary>A test that needs Chromium; skipped, saying so, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (HeadlessBrowser.Find() is null)
            Skip = $"no Chromium on the PATH ({string.Join(", ", HeadlessBrowser.Names)}): apt-get install chromium";
    }
}
