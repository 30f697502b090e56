package dev.flyback.local;

import java.util.Locale;
import java.util.Optional;

/**
 * The kind of machine: it decides where PostgreSQL is looked for and which archive fits.
 *
 * @param family the operating system, as far as it matters here
 * @param architecture the processor as the archives call it: {@code amd64}, {@code arm64v8}, else as Java names it
 */
public record Platform(Family family, String architecture) {
    /** The operating systems that are told apart. */
    public enum Family {
        LINUX,
        MAC,
        WINDOWS,
        OTHER
    }

    /**
     * Reads Java's words for the machine.
     *
     * @param osName as in the system property {@code os.name}
     * @param osArchitecture as in the system property {@code os.arch}
     * @return the platform; an unknown system is {@link Family#OTHER}
     */
    public static Platform of(String osName, String osArchitecture) {
        return new Platform(family(osName.toLowerCase(Locale.ROOT)), architectureOf(osArchitecture));
    }

    private static Family family(String osName) {
        if (osName.startsWith("linux")) {
            return Family.LINUX;
        }
        if (osName.startsWith("mac")) {
            return Family.MAC;
        }
        return osName.startsWith("windows") ? Family.WINDOWS : Family.OTHER;
    }

    private static String architectureOf(String osArchitecture) {
        return switch (osArchitecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default -> osArchitecture;
        };
    }

    boolean windows() {
        return family == Family.WINDOWS;
    }

    String program(String name) {
        return windows() ? name + ".exe" : name;
    }

    Optional<String> archiveName(boolean musl) {
        return switch (family) {
            case LINUX -> Optional.of("linux-" + architecture + (musl ? "-alpine" : ""));
            case MAC -> Optional.of("darwin-" + architecture);
            case WINDOWS -> Optional.of("windows-" + architecture);
            case OTHER -> Optional.empty();
        };
    }
}
