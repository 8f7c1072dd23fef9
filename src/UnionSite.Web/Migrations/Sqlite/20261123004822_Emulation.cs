using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Emulation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "emulation_followers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", nullable: false),
                    FollowedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_followers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "emulation_nominations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    NominatorId = table.Column<string>(type: "TEXT", nullable: false),
                    NominatorName = table.Column<string>(type: "TEXT", nullable: false),
                    IsGroup = table.Column<bool>(type: "INTEGER", nullable: false),
                    Honoree = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<string>(type: "TEXT", nullable: true),
                    Achievements = table.Column<string>(type: "TEXT", nullable: false),
                    Story = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_nominations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "emulation_people",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsMain = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ConsentText = table.Column<string>(type: "TEXT", nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Way = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "emulation_nomination_people",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", nullable: false),
                    ConsentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConsentText = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_nomination_people", x => x.Id);
                    table.ForeignKey(
                        name: "FK_emulation_nomination_people_emulation_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "emulation_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emulation_nomination_pictures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<long>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_nomination_pictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_emulation_nomination_pictures_emulation_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "emulation_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emulation_nomination_steps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NominationId = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    IsNote = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_nomination_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_emulation_nomination_steps_emulation_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "emulation_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emulation_pictures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SourceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emulation_pictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_emulation_pictures_emulation_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "emulation_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_emulation_followers_ContentItemId_UnitPath",
                table: "emulation_followers",
                columns: new[] { "ContentItemId", "UnitPath" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_emulation_followers_UnitPath",
                table: "emulation_followers",
                column: "UnitPath");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nomination_people_NominationId",
                table: "emulation_nomination_people",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nomination_pictures_NominationId",
                table: "emulation_nomination_pictures",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nomination_steps_NominationId",
                table: "emulation_nomination_steps",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nominations_ClientId",
                table: "emulation_nominations",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nominations_ExemplarId",
                table: "emulation_nominations",
                column: "ExemplarId");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nominations_NominatorId",
                table: "emulation_nominations",
                column: "NominatorId");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_nominations_State",
                table: "emulation_nominations",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_people_ContentItemId",
                table: "emulation_people",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_people_State",
                table: "emulation_people",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_pictures_Hash",
                table: "emulation_pictures",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_pictures_Path",
                table: "emulation_pictures",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_emulation_pictures_PersonId",
                table: "emulation_pictures",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "emulation_followers");

            migrationBuilder.DropTable(
                name: "emulation_nomination_people");

            migrationBuilder.DropTable(
                name: "emulation_nomination_pictures");

            migrationBuilder.DropTable(
                name: "emulation_nomination_steps");

            migrationBuilder.DropTable(
                name: "emulation_pictures");

            migrationBuilder.DropTable(
                name: "emulation_nominations");

            migrationBuilder.DropTable(
                name: "emulation_people");
        }
    }
}
