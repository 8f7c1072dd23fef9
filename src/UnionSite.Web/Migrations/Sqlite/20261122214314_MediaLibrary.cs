using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MediaLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FocusX",
                table: "media_files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FocusY",
                table: "media_files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Folder",
                table: "media_files",
                type: "TEXT",
                maxLength: 512,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsDecorative",
                table: "media_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsMissing",
                table: "media_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsScan",
                table: "media_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "media_files",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "media_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "SearchKey",
                table: "media_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SortName",
                table: "media_files",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "media_folders",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Parent = table.Column<string>(type: "TEXT", nullable: true),
                    Files = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_folders", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "media_redirects",
                columns: table => new
                {
                    OldPath = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    NewPath = table.Column<string>(type: "TEXT", nullable: false),
                    MovedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_redirects", x => x.OldPath);
                });

            migrationBuilder.CreateTable(
                name: "media_uploads",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    TouchedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StoredPath = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_uploads", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Bytes_Path",
                table: "media_files",
                columns: new[] { "Bytes", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Folder_Bytes_Path",
                table: "media_files",
                columns: new[] { "Folder", "Bytes", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Folder_SortName_Path",
                table: "media_files",
                columns: new[] { "Folder", "SortName", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Folder_UploadedUtc_Path",
                table: "media_files",
                columns: new[] { "Folder", "UploadedUtc", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_IsMissing",
                table: "media_files",
                column: "IsMissing",
                filter: "\"IsMissing\"");

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Kind_UploadedUtc_Path",
                table: "media_files",
                columns: new[] { "Kind", "UploadedUtc", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_SearchKey",
                table: "media_files",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_media_files_SortName_Path",
                table: "media_files",
                columns: new[] { "SortName", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_SourceHash",
                table: "media_files",
                column: "SourceHash");

            migrationBuilder.CreateIndex(
                name: "IX_media_files_UploadedBy_Bytes",
                table: "media_files",
                columns: new[] { "UploadedBy", "Bytes" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_UploadedUtc_Path",
                table: "media_files",
                columns: new[] { "UploadedUtc", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_media_folders_Parent",
                table: "media_folders",
                column: "Parent");

            migrationBuilder.CreateIndex(
                name: "IX_media_redirects_NewPath",
                table: "media_redirects",
                column: "NewPath");

            migrationBuilder.CreateIndex(
                name: "IX_media_uploads_TouchedUtc",
                table: "media_uploads",
                column: "TouchedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_media_uploads_UserId",
                table: "media_uploads",
                column: "UserId");

            // A site that has files fills the new columns and this table by a look at the disk soon after its next start.
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE search_media USING fts5(words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_media");

            migrationBuilder.DropTable(
                name: "media_folders");

            migrationBuilder.DropTable(
                name: "media_redirects");

            migrationBuilder.DropTable(
                name: "media_uploads");

            migrationBuilder.DropIndex(
                name: "IX_media_files_Bytes_Path",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_Folder_Bytes_Path",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_Folder_SortName_Path",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_Folder_UploadedUtc_Path",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_IsMissing",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_Kind_UploadedUtc_Path",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_SearchKey",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_SortName_Path",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_SourceHash",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_UploadedBy_Bytes",
                table: "media_files");

            migrationBuilder.DropIndex(
                name: "IX_media_files_UploadedUtc_Path",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "FocusX",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "FocusY",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "Folder",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "IsDecorative",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "IsMissing",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "IsScan",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "media_files");

            migrationBuilder.DropColumn(
                name: "SortName",
                table: "media_files");
        }
    }
}
