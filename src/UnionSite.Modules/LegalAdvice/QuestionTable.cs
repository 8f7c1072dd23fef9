using Microsoft.EntityFrameworkCore;

namespace UnionSite.Modules.LegalAdvice;

internal static class QuestionTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Question>(table =>
        {
            table.ToTable("legaladvice_questions");
            table.HasKey(question => question.Id);
            table.HasIndex(question => question.ClientId).IsUnique();
            table.HasIndex(question => question.Code).IsUnique();
            table.HasIndex(question => new { question.Status, question.DueUtc });
            table.Property(question => question.ClientId).HasMaxLength(32);
            table.Property(question => question.Code).HasMaxLength(16);
            table.Property(question => question.Status).HasConversion<string>().HasMaxLength(16);
            table.Property(question => question.TopicId).HasMaxLength(26);
            table.Property(question => question.LegalAnswerId).HasMaxLength(26);
            table.Property(question => question.Version).IsConcurrencyToken();
            table.HasMany(question => question.Messages).WithOne().HasForeignKey(message => message.QuestionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<QuestionMessage>(table =>
        {
            table.ToTable("legaladvice_messages");
            table.HasKey(message => message.Id);
            table.HasIndex(message => new { message.QuestionId, message.ClientId }).IsUnique();
            table.Property(message => message.ClientId).HasMaxLength(32);
        });
        model.Entity<QuestionNote>(table =>
        {
            table.ToTable("legaladvice_notes");
            table.HasKey(note => note.Id);
            table.HasOne<Question>().WithMany().HasForeignKey(note => note.QuestionId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
