using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desk_jobs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", nullable: false),
                    Meant = table.Column<string>(type: "TEXT", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StopReason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "desk_views",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "desk_job_rows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desk_job_rows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_desk_job_rows_desk_jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "desk_jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_content_items_author",
                table: "content_items",
                columns: new[] { "Author", "ModifiedUtc" },
                descending: new[] { false, true },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_container",
                table: "content_items",
                columns: new[] { "ContainerId", "ModifiedUtc" },
                filter: "\"Latest\" AND \"ContainerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_created",
                table: "content_items",
                column: "CreatedUtc",
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_drafts",
                table: "content_items",
                columns: new[] { "Published", "ModifiedUtc" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_owner",
                table: "content_items",
                columns: new[] { "Owner", "ModifiedUtc" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_published_on",
                table: "content_items",
                column: "PublishedUtc",
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_title",
                table: "content_items",
                column: "SortKey",
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_type_title",
                table: "content_items",
                columns: new[] { "ContentType", "SortKey" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_desk_job_rows_JobId_State_Id",
                table: "desk_job_rows",
                columns: new[] { "JobId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_desk_jobs_FinishedUtc",
                table: "desk_jobs",
                column: "FinishedUtc",
                filter: "\"FinishedUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_desk_jobs_UserId_Id",
                table: "desk_jobs",
                columns: new[] { "UserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_desk_views_UserId_Name",
                table: "desk_views",
                columns: new[] { "UserId", "Name" },
                unique: true);

            // The latest version of every item, folded; an entry has the store key of that version.
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE search_desk USING fts5(title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")""");
            migrationBuilder.Sql("CREATE TRIGGER content_items_unsearched AFTER DELETE ON content_items BEGIN DELETE FROM search_desk WHERE rowid = OLD.Id; END");

            // Titles can be found at once; the texts of a site that has items already are indexed after its start.
            migrationBuilder.Sql("INSERT INTO search_desk (rowid, title, body) SELECT Id, FoldedText, '' FROM content_items WHERE Latest OR TrashedUtc IS NOT NULL");
            migrationBuilder.Sql("""
                INSERT OR REPLACE INTO site_documents (Name, Json, Version, ModifiedUtc)
                SELECT 'Reindexing', json_object('Types', json_group_array(DISTINCT ContentType), 'After', 0, 'Done', 0, 'Total', count(*)), 1, strftime('%Y-%m-%d %H:%M:%S', 'now')
                FROM content_items WHERE Latest OR Published HAVING count(*) > 0
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER content_items_unsearched");
            migrationBuilder.Sql("DROP TABLE search_desk");

            migrationBuilder.DropTable(
                name: "desk_job_rows");

            migrationBuilder.DropTable(
                name: "desk_views");

            migrationBuilder.DropTable(
                name: "desk_jobs");

            migrationBuilder.DropIndex(
                name: "IX_content_items_author",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_container",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_created",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_drafts",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_owner",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_published_on",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_title",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_content_items_type_title",
                table: "content_items");
        }
    }
}
