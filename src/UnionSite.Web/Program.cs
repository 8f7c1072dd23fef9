using UnionSite.Web;

var app = SiteHost.Build(args);
return await SiteHost.RunAsync(app, args);

/// <summary>Named so that tests can host the site.</summary>
public partial class Program;
