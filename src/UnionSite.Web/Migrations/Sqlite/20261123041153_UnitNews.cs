using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnitNews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_content_items_addressed",
                table: "content_items",
                columns: new[] { "Audience", "ListedUtc" },
                filter: "\"Published\" AND \"Audience\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_account_users_UnitPath",
                table: "account_users",
                column: "UnitPath");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_content_items_addressed",
                table: "content_items");

            migrationBuilder.DropIndex(
                name: "IX_account_users_UnitPath",
                table: "account_users");
        }
    }
}
