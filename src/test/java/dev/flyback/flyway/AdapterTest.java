package dev.flyback.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.execute.ScriptParser;
import dev.flyback.revision.Script;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one adapter to Flyway's internal classes does the same on the newest Flyway as on the one of Quarkus. */
class AdapterTest {
    private static final ClassLoader NEWEST = newest();

    private static ClassLoader newest() {
        List<URL> jars = new ArrayList<>(StockFlyway.newestJars());
        jars.add(StockFlyway.jarOf("dev.flyback.execute.ScriptParser"));
        return new URLClassLoader(StockFlyway.withLibraries(jars), ClassLoader.getPlatformClassLoader());
    }

    /** What a script is taken apart into, as text, since the classes are not the same. */
    private static String parsed(
            ClassLoader classes, String text, Optional<String> configuration, Map<String, String> placeholders)
            throws ReflectiveOperationException {
        Object script = classes.loadClass(Script.class.getName())
                .getMethod("of", String.class, String.class, Optional.class)
                .invoke(null, "V1__a.sql", text, configuration);
        Class<?> type = classes.loadClass(ScriptParser.class.getName());
        Object parser = type.getConstructor(Map.class).newInstance(placeholders);
        Method parse = type.getDeclaredMethod("parse", script.getClass());
        parse.setAccessible(true);
        try {
            return parse.invoke(parser, script).toString();
        } catch (java.lang.reflect.InvocationTargetException fault) {
            return String.valueOf(fault.getCause());
        }
    }

    private static void assertSame(String text, Optional<String> configuration, Map<String, String> placeholders)
            throws ReflectiveOperationException {
        assertThat(parsed(NEWEST, text, configuration, placeholders))
                .isEqualTo(parsed(AdapterTest.class.getClassLoader(), text, configuration, placeholders));
    }

    @Test
    void it_runs_on_the_newest_flyway() throws ReflectiveOperationException {
        Class<?> type = NEWEST.loadClass(ScriptParser.class.getName());

        assertThat(type).isNotEqualTo(ScriptParser.class);
        assertThat(String.valueOf(type.getMethod("flywayVersion").invoke(null)))
                .isEqualTo(StockFlyway.newest().version())
                .isNotEqualTo(ScriptParser.flywayVersion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-- nothing",
                "SELECT 1",
                "SELECT 1;\nSELECT 2;\n\n-- end",
                "SELECT '${x}', $1; -- it's; one\nSELECT 2",
                "DO $$ BEGIN PERFORM 1; END $$;\nSELECT $tag$ a; $$ b $tag$;",
                "COPY t FROM stdin;\n1\t;\n\\.\nSELECT 2;",
                "COPY t (a, b) FROM STDIN WITH (FORMAT csv);\n1,2",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;\nSELECT 3;",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql\nBEGIN ATOMIC SELECT 1;",
                "SET standard_conforming_strings = off;\nSELECT 'it\\'s; one';\nSELECT 2;",
                "SELECT E'it\\'s', e'\\\\', U&'\\0041';\nSELECT 2;",
                "/* a ; /* b ' */ c ; */ SELECT 1; SELECT \"a;b\";",
                "BEGIN;\nCREATE TABLE t ();\nCOMMIT;\nCREATE INDEX CONCURRENTLY i ON t (a);",
                "SELECT $$ never closed;",
                "SELECT 'never closed;"
            })
    void scripts_of_all_kinds_are_taken_apart_alike(String text) throws ReflectiveOperationException {
        assertSame(text, Optional.empty(), Map.of());
    }

    @Test
    void placeholders_and_conf_files_count_alike() throws ReflectiveOperationException {
        assertSame("SELECT '${x}';", Optional.empty(), Map.of("x", "a'b"));
        assertSame("SELECT '${y}';", Optional.empty(), Map.of("x", "a"));
        assertSame("SELECT '${x}';", Optional.of("executeInTransaction=false\nplaceholderReplacement=true"), Map.of());
        assertSame("SELECT 1;", Optional.of("executeInTransaction=perhaps"), Map.of());
        assertSame("SELECT 1;", Optional.of("nonsense=1"), Map.of());
    }

    @Test
    void the_bundled_migrations_are_taken_apart_alike() throws ReflectiveOperationException, IOException {
        Path folder = Path.of("migrations");
        for (String name : List.of("V001__phase_6_initial_schema.sql", "U001__phase_6_initial_schema.sql")) {
            assertSame(Files.readString(folder.resolve(name)), Optional.empty(), Map.of());
        }
    }
}
