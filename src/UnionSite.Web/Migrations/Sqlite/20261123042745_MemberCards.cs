using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MemberCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "IdleMinutes",
                table: "account_sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 720);

            migrationBuilder.CreateTable(
                name: "organization_card_resets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_card_resets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organization_card_resets_organization_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "organization_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_card_tries",
                columns: table => new
                {
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_card_tries", x => x.CodeHash);
                });

            migrationBuilder.CreateTable(
                name: "organization_cards",
                columns: table => new
                {
                    MemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PinHash = table.Column<string>(type: "TEXT", nullable: false),
                    PrintedPinUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RunId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GuessedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_cards", x => x.MemberId);
                    table.ForeignKey(
                        name: "FK_organization_cards_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_organization_cards_organization_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "organization_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_organization_card_resets_MemberId_Answer",
                table: "organization_card_resets",
                columns: new[] { "MemberId", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_card_tries_LastUtc",
                table: "organization_card_tries",
                column: "LastUtc");

            migrationBuilder.CreateIndex(
                name: "IX_organization_cards_CodeHash",
                table: "organization_cards",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_cards_GuessedUtc",
                table: "organization_cards",
                column: "GuessedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_organization_cards_UserId",
                table: "organization_cards",
                column: "UserId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organization_card_resets");

            migrationBuilder.DropTable(
                name: "organization_card_tries");

            migrationBuilder.DropTable(
                name: "organization_cards");

            migrationBuilder.DropColumn(
                name: "IdleMinutes",
                table: "account_sessions");
        }
    }
}
