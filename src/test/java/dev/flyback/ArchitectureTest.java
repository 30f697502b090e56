package dev.flyback;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.flyback.config.Environment;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.Driver;

/** The arrows of the design: who may use whom, and what is allowed in one place only. */
@AnalyzeClasses(packages = "dev.flyback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PURE = {
        "dev.flyback.plan", "dev.flyback.difference", "dev.flyback.report", "dev.flyback.revision"
    };
    private static final DescribedPredicate<JavaClass> READERS_AND_WRITERS_OF_FILES = nameMatching(
                    "dev\\.flyback\\.revision\\.(ScriptFile|FileText|SqlFolder|MigrationFiles?|Catalogue(Reader|Builder)|RevisionWriter|BaselineWriter|BundledMigrations)(\\$.*)?")
            .forSubtype();
    // Names and texts in memory; the rest of these packages reaches the disk or the network.
    private static final DescribedPredicate<JavaClass> INPUT_AND_OUTPUT = resideInAnyPackage(
                    "java.io", "java.net..", "java.nio..", "java.sql..")
            .and(doNot(nameMatching("java\\.nio\\.file\\.Path|java\\.nio\\.charset\\..*")
                    .forSubtype()))
            .as("input, output and JDBC");

    @ArchTest
    static final ArchRule packages_point_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("Main")
            .definedBy("dev.flyback")
            .layer("cli")
            .definedBy("dev.flyback.cli")
            .layer("report")
            .definedBy("dev.flyback.report")
            .layer("doctor")
            .definedBy("dev.flyback.doctor")
            .layer("execute")
            .definedBy("dev.flyback.execute")
            .layer("preview")
            .definedBy("dev.flyback.preview")
            .layer("salvage")
            .definedBy("dev.flyback.salvage")
            .layer("local")
            .definedBy("dev.flyback.local")
            .layer("plan")
            .definedBy("dev.flyback.plan")
            .layer("verify")
            .definedBy("dev.flyback.verify")
            .layer("difference")
            .definedBy("dev.flyback.difference")
            .layer("schema")
            .definedBy("dev.flyback.schema")
            .layer("history")
            .definedBy("dev.flyback.history")
            .layer("revision")
            .definedBy("dev.flyback.revision")
            .layer("database")
            .definedBy("dev.flyback.database")
            .layer("json")
            .definedBy("dev.flyback.json")
            .layer("config")
            .definedBy("dev.flyback.config")
            .layer("failure")
            .definedBy("dev.flyback.failure")
            .whereLayer("Main")
            .mayOnlyAccessLayers("cli", "config", "execute")
            .whereLayer("report")
            .mayOnlyAccessLayers(
                    "doctor",
                    "salvage",
                    "preview",
                    "verify",
                    "execute",
                    "plan",
                    "difference",
                    "schema",
                    "history",
                    "revision",
                    "json",
                    "failure")
            .whereLayer("doctor")
            .mayOnlyAccessLayers("execute", "plan", "history", "revision", "database", "config", "failure")
            .whereLayer("preview")
            .mayOnlyAccessLayers("verify", "execute", "plan", "history", "revision", "database", "config", "failure")
            .whereLayer("salvage")
            .mayOnlyAccessLayers("preview", "database", "json", "config", "failure")
            .whereLayer("execute")
            .mayOnlyAccessLayers("plan", "history", "revision", "database", "config", "failure")
            .whereLayer("local")
            .mayOnlyAccessLayers("failure")
            .whereLayer("plan")
            .mayOnlyAccessLayers("history", "revision", "failure")
            .whereLayer("verify")
            .mayOnlyAccessLayers(
                    "execute",
                    "plan",
                    "difference",
                    "schema",
                    "history",
                    "revision",
                    "database",
                    "json",
                    "config",
                    "failure")
            .whereLayer("difference")
            .mayOnlyAccessLayers("schema", "failure")
            .whereLayer("schema")
            .mayOnlyAccessLayers("database", "failure")
            .whereLayer("history")
            .mayOnlyAccessLayers("revision", "database", "config", "failure")
            .whereLayer("revision")
            .mayOnlyAccessLayers("config", "failure")
            .whereLayer("database")
            .mayOnlyAccessLayers("config", "failure")
            .whereLayer("json")
            .mayNotAccessAnyLayer()
            .whereLayer("config")
            .mayOnlyAccessLayers("failure")
            .whereLayer("failure")
            .mayNotAccessAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("Main")
            .whereLayer("Main")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule every_package_is_one_of_the_design = noClasses()
            .should()
            .resideOutsideOfPackages(
                    "dev.flyback",
                    "dev.flyback.cli",
                    "dev.flyback.report",
                    "dev.flyback.doctor",
                    "dev.flyback.execute",
                    "dev.flyback.preview",
                    "dev.flyback.salvage",
                    "dev.flyback.local",
                    "dev.flyback.plan",
                    "dev.flyback.verify",
                    "dev.flyback.difference",
                    "dev.flyback.schema",
                    "dev.flyback.history",
                    "dev.flyback.revision",
                    "dev.flyback.database",
                    "dev.flyback.json",
                    "dev.flyback.config",
                    "dev.flyback.failure")
            .because("a new package needs a place among the arrows above");

    @ArchTest
    static final ArchRule there_is_no_cycle =
            slices().matching("dev.flyback.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_cli_uses_picocli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.flyback.cli")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule only_main_uses_quarkus = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class, DevelopmentMain.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "io.smallrye..");

    @ArchTest
    static final ArchRule only_the_parsers_use_flyway = noClasses()
            .that(doNot(nameMatching("dev\\.flyback\\.execute\\.(ScriptParser|ServerParser|TokenParser)(\\$.*)?")
                    .forSubtype()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flywaydb..");

    @ArchTest
    static final ArchRule only_database_and_local_open_connections = noClasses()
            .that()
            .resideOutsideOfPackages("dev.flyback.database", "dev.flyback.local")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..")
                    .and(doNot(belongToAnyOf(ResultSet.class, SQLException.class)))
                    .or(belongToAnyOf(Driver.class))
                    .as("connect or run statements, which readers of rows need not"));

    @ArchTest
    static final ArchRule only_those_who_speak_to_the_server_know_the_driver = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.flyback.config", "dev.flyback.database", "dev.flyback.execute", "dev.flyback.local")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..")
            .because("its settings, its connections and its error messages are wanted there and nowhere else");

    @ArchTest
    static final ArchRule pure_packages_do_no_input_and_output = noClasses()
            .that(resideInAnyPackage(PURE).and(doNot(READERS_AND_WRITERS_OF_FILES)))
            .should()
            .dependOnClassesThat(INPUT_AND_OUTPUT);

    @ArchTest
    static final ArchRule only_main_and_environment_reach_for_the_process = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class, Environment.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "console")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*\\.[^.]*(Util|Helper|Manager|Impl|Service)[^.]*")
            .because("such a name fits everything and says nothing");
}
