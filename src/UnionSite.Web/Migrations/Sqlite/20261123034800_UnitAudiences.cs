using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <summary>
    /// What is for a unit names the unit alone ("unit:than-uyen"), not the path that it had when it was written
    /// ("unit:lai-chau/than-uyen"): the last part of each stored path stays.
    /// </summary>
    public partial class UnitAudiences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "content_items", "media_usages" })
            {
                migrationBuilder.Sql($"""
                    UPDATE {table} SET "Audience" = 'unit:' || replace("Audience", rtrim("Audience", replace("Audience", '/', '')), '')
                    WHERE "Audience" LIKE 'unit:%/%'
                    """);
            }

            // Two entries of one unit for one exemplar, under two paths: the first stays as it is.
            migrationBuilder.Sql("""
                UPDATE OR IGNORE emulation_followers SET "UnitPath" = replace("UnitPath", rtrim("UnitPath", replace("UnitPath", '/', '')), '')
                WHERE "UnitPath" LIKE '%/%'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Where a unit stood is not kept; its own name is enough to read by.
        }
    }
}
