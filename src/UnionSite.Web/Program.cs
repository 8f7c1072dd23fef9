using UnionSite.Web;

return await Commands.RunAsync(args);

/// <summary>Named so that tests can host the site.</summary>
public partial class Program;
