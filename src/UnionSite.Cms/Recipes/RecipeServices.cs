using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Admin.Types;
using UnionSite.Cms.Items;
using UnionSite.Cms.Recipes.Steps;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes;

/// <summary>Registers the room of recipes.</summary>
internal static class RecipeServices
{
    public static IServiceCollection AddRecipes(this IServiceCollection services)
    {
        services.AddSingleton<SiteFeatures>();
        services.AddSingleton<SiteThemes>();
        services.AddSingleton<RecipePictures>();
        services.AddScoped<ContentImport>();
        services.AddScoped<RecipeJournal>();
        services.AddScoped<RecipeParameters>();
        services.AddScoped<RecipeRunner>();
        services.AddScoped<SiteSetup>();
        services.AddScoped<RecipeStep, FeatureStep>();
        services.AddScoped<RecipeStep, ThemesStep>();
        services.AddScoped<RecipeStep, SettingsStep>();
        services.AddScoped<RecipeStep, CustomSettingsStep>();
        services.AddScoped<RecipeStep, ContentDefinitionStep>();
        services.AddScoped<RecipeStep, ContentStep>();
        services.AddScoped<RecipeStep, MediaStep>();
        services.AddScoped<RecipeStep, RolesStep>();
        services.AddScoped<RecipeStep, UsersStep>();
        services.AddScoped<RecipeStep, ListedStep>();
        services.AddScoped<RecipeStep, RedirectsStep>();
        services.AddScoped<RecipeStep, ListedDatesStep>();
        services.AddScoped<RecipeStep, RecipesStep>();
        services.AddScoped<RecipeStep, KeptStep>();
        services.AddScoped<TypeEditor>();
        services.AddSingleton(new AdminLink(N("Kiểu nội dung"), "/Admin/ContentTypes/List", "ViewContentTypes", "84", N("Quản trị")));
        services.AddSingleton(new AdminLink(N("Công thức"), "/Admin/Recipes", "ManageRecipes", "85", N("Quản trị")));
        return services;
    }
}
