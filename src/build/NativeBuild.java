import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says, before minutes are spent, whether a native executable can be built here: the arguments for native-image on
 * stdout, or one line that says what is missing and status 1.
 *
 * <p>The build runs it as a source file, with the value of {@code quarkus.native.container-build}. It looks for
 * native-image where Quarkus does: {@code GRAALVM_HOME}, {@code JAVA_HOME}, {@code PATH}.
 */
final class NativeBuild {
    private static final int OLDEST = 21;
    private static final int FIRST_THAT_OPTIMIZES_SIZE = 23;

    /** At its most crowded moment the builder was seen to take 2.6 GB. */
    private static final double GIBIBYTES = 3;

    /**
     * {@code -march=compatibility}: any x86-64 or arm64 processor. {@code MaxNewSize}: by itself the young generation
     * grows to a multiple of what lives, before it is collected for the first time.
     */
    private static final String ALWAYS = "-march=compatibility,-R:MaxNewSize=4m";

    /**
     * {@code -Os} alone sends every allocation through the slow path; without ReduceCodeSize it does not. Of file systems
     * only that of the machine is needed; those of archives and of resources take a megabyte. GraalVM's own collection
     * policy takes a young generation for three times as large as it was told, and then collects the old one each time.
     */
    private static final String SMALL = ",-Os,-H:+UnlockExperimentalVMOptions,-H:-ReduceCodeSize"
            + ",-H:-AddAllFileSystemProviders,-H:InitialCollectionPolicy=BySpaceAndTime"
            + ",-H:-UnlockExperimentalVMOptions";

    /** "native-image 25.0.2 2026-01-20", and before JDK 20 "GraalVM 22.3.0 Java 17 CE (Java Version 17.0.5+8)". */
    private static final Pattern JAVA = Pattern.compile("Java (?:Version )?(\\d+)|native-image (\\d+)\\.\\d+\\.\\d+ ");

    private final Map<String, String> environment;

    private NativeBuild(Map<String, String> environment) {
        this.environment = environment;
    }

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            boolean inContainer = arguments.length > 0 && arguments[0].equals("true");
            System.out.println(new NativeBuild(System.getenv()).arguments(inContainer));
        } catch (Unfit unfit) {
            System.out.println(unfit.getMessage());
            System.exit(1);
        }
    }

    private String arguments(boolean inContainer) throws Unfit, IOException, InterruptedException {
        requireMemory();
        if (inContainer) {
            requireEngine();
            // The images that Quarkus builds in are for JDK 25.
            return arguments(25);
        }
        Path builder = find().orElseThrow(() -> new Unfit("no native-image was found" + graalvmHome()
                + ": set GRAALVM_HOME to a GraalVM or Mandrel for JDK 21 or 25, or build in a container with"
                + " -Dquarkus.native.container-build=true"));
        int java = version(builder);
        if (java < OLDEST) {
            throw new Unfit(builder + " is for Java " + java
                    + ", which is too old: set GRAALVM_HOME to a GraalVM or Mandrel for JDK 21 or 25");
        }
        return arguments(java);
    }

    private static String arguments(int java) {
        return java < FIRST_THAT_OPTIMIZES_SIZE ? ALWAYS : ALWAYS + SMALL;
    }

    private void requireMemory() throws Unfit {
        long bytes = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        double gibibytes = bytes / Math.pow(2, 30);
        if (gibibytes < GIBIBYTES) {
            throw new Unfit(String.format(
                    "a native build needs %.0f GiB of memory and has %.1f: give the machine or the container more",
                    GIBIBYTES, gibibytes));
        }
    }

    private void requireEngine() throws Unfit, IOException, InterruptedException {
        String engine = Stream.of("docker", "podman")
                .filter(name -> onPath(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new Unfit("there is neither docker nor podman to build in a container: install one, or"
                        + " set GRAALVM_HOME to a GraalVM or Mandrel for JDK 21 or 25"));
        Process process = new ProcessBuilder(engine, "info", "--format", "ok").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new Unfit(engine + " is installed, but its engine does not answer: start it, set DOCKER_HOST, or ask"
                    + " for the right to use it (" + said.strip().lines().reduce((first, last) -> last).orElse("") + ")");
        }
    }

    private Optional<Path> find() {
        return Stream.concat(
                        Stream.of("GRAALVM_HOME", "JAVA_HOME")
                                .map(environment::get)
                                .filter(home -> home != null && !home.isEmpty())
                                .flatMap(home -> program(Path.of(home, "bin"), "native-image").stream()),
                        onPath("native-image").stream())
                .findFirst();
    }

    private String graalvmHome() {
        String home = environment.get("GRAALVM_HOME");
        if (home == null) {
            return "";
        }
        return home.isEmpty() ? "; GRAALVM_HOME is empty" : "; GRAALVM_HOME is " + home + ", where there is none in bin";
    }

    private Optional<Path> onPath(String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> program(Path.of(folder), name).stream())
                .findFirst();
    }

    private static Optional<Path> program(Path folder, String name) {
        return Stream.of(name, name + ".cmd", name + ".exe")
                .map(folder::resolve)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int version(Path builder) throws Unfit, IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(builder.toString(), "--version"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        Matcher java = JAVA.matcher(said);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0 || !java.find()) {
            throw new Unfit(builder + " does not tell its version: set GRAALVM_HOME to a GraalVM or Mandrel for JDK 21 or"
                    + " 25");
        }
        return Integer.parseInt(java.group(1) == null ? java.group(2) : java.group(1));
    }
}
