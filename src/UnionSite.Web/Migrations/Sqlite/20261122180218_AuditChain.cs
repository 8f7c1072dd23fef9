using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Commitment",
                table: "audit_entries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedUtc",
                table: "audit_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Hash",
                table: "audit_entries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Salt",
                table: "audit_entries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Screen",
                table: "audit_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "audit_entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Event_Id",
                table: "audit_entries",
                columns: new[] { "Event", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Sequence",
                table: "audit_entries",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Who_Id",
                table: "audit_entries",
                columns: new[] { "Who", "Id" });

            migrationBuilder.Sql("""CREATE VIRTUAL TABLE search_audit USING fts5(words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")""");

            // The store itself refuses to take a line out or to move a sealed one; erasing values stays possible.
            migrationBuilder.Sql("CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit lines stay'); END");
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_entries_sealed BEFORE UPDATE ON audit_entries
                WHEN OLD.Hash IS NOT NULL AND (NEW.Id IS NOT OLD.Id OR NEW.Sequence IS NOT OLD.Sequence OR NEW.AtUtc IS NOT OLD.AtUtc
                  OR NEW.Event IS NOT OLD.Event OR NEW.Commitment IS NOT OLD.Commitment OR NEW.Hash IS NOT OLD.Hash)
                BEGIN SELECT RAISE(ABORT, 'sealed audit lines stay as they are'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER audit_entries_sealed");
            migrationBuilder.Sql("DROP TRIGGER audit_entries_stay");
            migrationBuilder.Sql("DROP TABLE search_audit");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_Event_Id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_Sequence",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_Who_Id",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Commitment",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "ErasedUtc",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Screen",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "audit_entries");
        }
    }
}
