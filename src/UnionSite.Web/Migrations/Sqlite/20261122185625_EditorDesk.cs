using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EditorDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "content_autosaves",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    IsNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    EditToken = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_autosaves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_content_autosaves_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "content_references",
                columns: table => new
                {
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_references", x => new { x.ContentItemId, x.Target, x.Place, x.Published });
                });

            migrationBuilder.CreateTable(
                name: "content_version_notes",
                columns: table => new
                {
                    ContentItemVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_version_notes", x => x.ContentItemVersionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_content_autosaves_SavedUtc",
                table: "content_autosaves",
                column: "SavedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_content_autosaves_UserId_ContentItemId",
                table: "content_autosaves",
                columns: new[] { "UserId", "ContentItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_content_references_Target",
                table: "content_references",
                column: "Target");

            migrationBuilder.CreateIndex(
                name: "IX_content_version_notes_ContentItemId",
                table: "content_version_notes",
                column: "ContentItemId");

            // What is there already gets its references by the reindexing of the running site.
            migrationBuilder.Sql("""
                INSERT INTO site_documents ("Name", "Json", "Version", "ModifiedUtc")
                SELECT 'Reindexing', json_object('Types', json_group_array(DISTINCT "ContentType"), 'After', 0, 'Done', 0, 'Total', count(*)), 1, strftime('%Y-%m-%d %H:%M:%f', 'now')
                FROM content_items WHERE "Latest" OR "Published" HAVING count(*) > 0
                ON CONFLICT ("Name") DO UPDATE SET "Json" = excluded."Json", "Version" = site_documents."Version" + 1
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "content_autosaves");

            migrationBuilder.DropTable(
                name: "content_references");

            migrationBuilder.DropTable(
                name: "content_version_notes");
        }
    }
}
