using Microsoft.EntityFrameworkCore;
using UnionSite.Cms;
using UnionSite.Cms.Data;

namespace UnionSite.Web;

/// <summary>The site database on SQLite.</summary>
public sealed class SqliteSiteDb(DbContextOptions<SqliteSiteDb> options, IEnumerable<IModule> modules) : SiteDb(options, modules);
