using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UnionSite.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_roles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "account_users",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    IsEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", nullable: true),
                    LockoutCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Event = table.Column<string>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_field_values",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RowId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_field_values", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_items",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentItemVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    DisplayText = table.Column<string>(type: "TEXT", nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedText = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    TrashedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Path = table.Column<string>(type: "TEXT", nullable: true),
                    Alias = table.Column<string>(type: "TEXT", nullable: true),
                    Culture = table.Column<string>(type: "TEXT", nullable: true),
                    LocalizationSet = table.Column<string>(type: "TEXT", nullable: true),
                    ContainerId = table.Column<string>(type: "TEXT", nullable: true),
                    ContainerOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ListedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ScheduledPublishUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ScheduledArchiveUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "content_paths",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    ContainedItemId = table.Column<string>(type: "TEXT", nullable: true),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsReserved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_paths", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "legaladvice_questions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    SecretSeal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TextSeal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NameSeal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ContactSeal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DraftSeal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TopicId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    MayPublish = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstReplyUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AdviserId = table.Column<string>(type: "TEXT", nullable: true),
                    AdviserName = table.Column<string>(type: "TEXT", nullable: true),
                    Helpful = table.Column<bool>(type: "INTEGER", nullable: true),
                    LegalAnswerId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legaladvice_questions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "media_files",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    SourceHash = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_files", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "media_usages",
                columns: table => new
                {
                    Path = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_usages", x => new { x.Path, x.ContentItemId, x.Published });
                });

            migrationBuilder.CreateTable(
                name: "site_document_versions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_document_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "site_documents",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_documents", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "account_role_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_role_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_role_claims_account_roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "account_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_user_claims_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_account_user_logins_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_account_user_passkeys_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_roles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_roles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_account_user_roles_account_roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "account_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_account_user_roles_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_user_tokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_user_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_account_user_tokens_account_users_UserId",
                        column: x => x.UserId,
                        principalTable: "account_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "legaladvice_messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FromAdviser = table.Column<bool>(type: "INTEGER", nullable: false),
                    AdviserName = table.Column<string>(type: "TEXT", nullable: true),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TextSeal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legaladvice_messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_legaladvice_messages_legaladvice_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "legaladvice_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "legaladvice_notes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<long>(type: "INTEGER", nullable: false),
                    AdviserName = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TextSeal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legaladvice_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_legaladvice_notes_legaladvice_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "legaladvice_questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_role_claims_RoleId",
                table: "account_role_claims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "account_roles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_user_claims_UserId",
                table: "account_user_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_user_logins_UserId",
                table: "account_user_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_user_passkeys_UserId",
                table: "account_user_passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_account_user_roles_RoleId",
                table: "account_user_roles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account_users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account_users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_AtUtc",
                table: "audit_entries",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Subject",
                table: "audit_entries",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_content_field_values_latest",
                table: "content_field_values",
                columns: new[] { "Field", "Value", "ContentItemId" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_field_values_published",
                table: "content_field_values",
                columns: new[] { "Field", "Value", "ContentItemId" },
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_field_values_RowId",
                table: "content_field_values",
                column: "RowId");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_Alias",
                table: "content_items",
                column: "Alias",
                filter: "\"Published\" AND \"Alias\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_contained",
                table: "content_items",
                columns: new[] { "ContainerId", "ListedUtc" },
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ContentItemVersionId",
                table: "content_items",
                column: "ContentItemVersionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_content_items_item",
                table: "content_items",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_LocalizationSet",
                table: "content_items",
                column: "LocalizationSet",
                filter: "\"LocalizationSet\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_modified",
                table: "content_items",
                column: "ModifiedUtc",
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_public",
                table: "content_items",
                columns: new[] { "ContentType", "ListedUtc" },
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ScheduledArchiveUtc",
                table: "content_items",
                column: "ScheduledArchiveUtc",
                filter: "\"ScheduledArchiveUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_ScheduledPublishUtc",
                table: "content_items",
                column: "ScheduledPublishUtc",
                filter: "\"ScheduledPublishUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_sorted",
                table: "content_items",
                columns: new[] { "ContentType", "SortKey" },
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_TrashedUtc",
                table: "content_items",
                column: "TrashedUtc",
                filter: "\"TrashedUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_content_items_type_modified",
                table: "content_items",
                columns: new[] { "ContentType", "ModifiedUtc" },
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "UX_content_items_latest",
                table: "content_items",
                column: "ContentItemId",
                unique: true,
                filter: "\"Latest\"");

            migrationBuilder.CreateIndex(
                name: "UX_content_items_published",
                table: "content_items",
                column: "ContentItemId",
                unique: true,
                filter: "\"Published\"");

            migrationBuilder.CreateIndex(
                name: "IX_content_paths_ContentItemId",
                table: "content_paths",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_legaladvice_messages_QuestionId_ClientId",
                table: "legaladvice_messages",
                columns: new[] { "QuestionId", "ClientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_legaladvice_notes_QuestionId",
                table: "legaladvice_notes",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_legaladvice_questions_ClientId",
                table: "legaladvice_questions",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_legaladvice_questions_Code",
                table: "legaladvice_questions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_legaladvice_questions_Status_DueUtc",
                table: "legaladvice_questions",
                columns: new[] { "Status", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_media_files_Hash",
                table: "media_files",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_media_usages_ContentItemId",
                table: "media_usages",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_site_document_versions_Name_Version",
                table: "site_document_versions",
                columns: new[] { "Name", "Version" });

            // Full text is outside the model. Prefixes of two and three letters make searching while typing cheap.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE search_items USING fts5(
                    item UNINDEXED, title, number, body, plain UNINDEXED,
                    tokenize = "unicode61 remove_diacritics 0", prefix = '2 3')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_items");

            migrationBuilder.DropTable(
                name: "account_role_claims");

            migrationBuilder.DropTable(
                name: "account_user_claims");

            migrationBuilder.DropTable(
                name: "account_user_logins");

            migrationBuilder.DropTable(
                name: "account_user_passkeys");

            migrationBuilder.DropTable(
                name: "account_user_roles");

            migrationBuilder.DropTable(
                name: "account_user_tokens");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "content_field_values");

            migrationBuilder.DropTable(
                name: "content_items");

            migrationBuilder.DropTable(
                name: "content_paths");

            migrationBuilder.DropTable(
                name: "legaladvice_messages");

            migrationBuilder.DropTable(
                name: "legaladvice_notes");

            migrationBuilder.DropTable(
                name: "media_files");

            migrationBuilder.DropTable(
                name: "media_usages");

            migrationBuilder.DropTable(
                name: "site_document_versions");

            migrationBuilder.DropTable(
                name: "site_documents");

            migrationBuilder.DropTable(
                name: "account_roles");

            migrationBuilder.DropTable(
                name: "account_users");

            migrationBuilder.DropTable(
                name: "legaladvice_questions");
        }
    }
}
