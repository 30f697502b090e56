package dev.flyback.flyway;

import dev.flyback.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Flyway as its users run it: of one version, with nothing of ours, in a class loader of its own. */
record StockFlyway(String version, ClassLoader classes) {
    /** The lowest rank that a {@code URLClassLoader} may see: the Java platform alone. */
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    /** What Flyway needs beside its own jars, from the class path of the tests. */
    private static final List<String> LIBRARIES = List.of(
            "org.postgresql.Driver",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonInclude");

    /** What migrate came to. */
    record Migrated(boolean success, String message, int executed) {}

    static Stream<StockFlyway> versions() {
        return Stream.of(ofQuarkus(), newest());
    }

    /** The version that Quarkus brings, which flyback uses itself. */
    static StockFlyway ofQuarkus() {
        return of(ofQuarkusJars());
    }

    private static List<URL> ofQuarkusJars() {
        return List.of(
                jarOf("org.flywaydb.core.Flyway"), jarOf("org.flywaydb.database.postgresql.PostgreSQLDatabaseType"));
    }

    /** The newest version, whose jars the build has copied. */
    static StockFlyway newest() {
        return of(newestJars());
    }

    /** The jars of the newest version and what it needs beside them. */
    static List<URL> newestJars() {
        Path folder = Path.of(System.getProperty("flyback.build.directory", "target"), "flyway-newest");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .map(StockFlyway::url)
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException("Run ./mvnw generate-test-resources once", exception);
        }
    }

    private static StockFlyway of(List<URL> jars) {
        ClassLoader classes = new URLClassLoader(withLibraries(jars), PLATFORM);
        return new StockFlyway(version(classes), classes);
    }

    static String version(ClassLoader classes) {
        return String.valueOf(callStatic(classes, "org.flywaydb.core.internal.license.VersionPrinter", "getVersion"));
    }

    static URL[] withLibraries(List<URL> jars) {
        List<URL> all = new ArrayList<>(jars);
        LIBRARIES.stream().map(StockFlyway::jarOf).forEach(all::add);
        return all.toArray(URL[]::new);
    }

    static URL jarOf(String className) {
        try {
            return Class.forName(className, false, StockFlyway.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Version, or description of a repeatable, with its state, for all that is known. */
    List<String> info(TestDatabase database, Path folder) {
        Object[] all = (Object[]) call(call(flyway(database, folder), "info"), "all");
        return Stream.of(all).map(this::described).toList();
    }

    private String described(Object info) {
        Object version = callAs("org.flywaydb.core.api.MigrationInfo", info, "getVersion");
        Object description = callAs("org.flywaydb.core.api.MigrationInfo", info, "getDescription");
        Object state = callAs("org.flywaydb.core.api.MigrationInfo", info, "getState");
        return (version == null ? "R " + description : version) + " " + call(state, "getDisplayName");
    }

    /** What validate complains about; an empty text if it is content. */
    String validate(TestDatabase database, Path folder) {
        Object result = call(flyway(database, folder), "validateWithResult");
        return (boolean) field(result, "validationSuccessful")
                ? ""
                : String.valueOf(call(result, "getAllErrorMessages"));
    }

    /** Applies what is pending. */
    Migrated migrate(TestDatabase database, Path folder) {
        try {
            Object result = call(flyway(database, folder), "migrate");
            return new Migrated((boolean) field(result, "success"), "", (int) field(result, "migrationsExecuted"));
        } catch (IllegalStateException failed) {
            return new Migrated(false, String.valueOf(failed.getCause()), 0);
        }
    }

    private Object flyway(TestDatabase database, Path folder) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            Object configuration =
                    callStatic(classes, "org.flywaydb.core.Flyway", "configure", ClassLoader.class, classes);
            invoke(
                    method(configuration.getClass(), "dataSource", String.class, String.class, String.class),
                    configuration,
                    database.jdbcUrl(),
                    database.server().superuser(),
                    database.server().password());
            invoke(method(configuration.getClass(), "locations", String[].class), configuration, (Object)
                    new String[] {"filesystem:" + folder});
            return call(configuration, "load");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object callAs(String type, Object object, String name) {
        try {
            return invoke(method(classes.loadClass(type), name), object);
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Object callStatic(ClassLoader classes, String type, String name) {
        try {
            return invoke(method(classes.loadClass(type), name), null);
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Object callStatic(ClassLoader classes, String type, String name, Class<?> parameter, Object value) {
        try {
            return invoke(method(classes.loadClass(type), name, parameter), null, value);
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Object call(Object object, String name) {
        return invoke(method(object.getClass(), name), object);
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            Method method = type.getMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Object invoke(Method method, Object object, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException exception) {
            throw new IllegalStateException(method.getName() + " failed", exception.getCause());
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Object field(Object object, String name) {
        try {
            return object.getClass().getField(name).get(object);
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException(exception);
        }
    }

    @Override
    public String toString() {
        return "Flyway " + version;
    }
}
