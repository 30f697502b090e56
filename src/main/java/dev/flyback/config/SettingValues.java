package dev.flyback.config;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The text that each setting has, from the strongest place that sets it. */
final class SettingValues {
    /** What a setting was set to and where; never printed, as it may be a password. */
    record Found(Setting setting, String value, Origin origin) {
        String describe() {
            return origin.describe(setting);
        }
    }

    private final Map<Setting, Found> found = new EnumMap<>(Setting.class);
    private final Path workingDirectory;
    private final DotEnv dotEnv;

    SettingValues(Environment environment, Map<Setting, String> flags) {
        workingDirectory = environment.workingDirectory();
        dotEnv = DotEnv.read(workingDirectory.resolve(".env"), environment.variables());
        for (Setting setting : Setting.values()) {
            fromFlag(setting, flags)
                    .or(() -> Optional.ofNullable(environment.variables().get(setting.variable()))
                            .filter(value -> !value.isEmpty())
                            .map(value -> fromEnvironment(setting, value)))
                    .or(() -> dotEnv.find(setting.variable())
                            .filter(entry -> !entry.value().isEmpty())
                            .map(entry -> new Found(setting, entry.value(), Origin.dotEnv(entry.line()))))
                    .ifPresent(value -> found.put(setting, value));
        }
    }

    /** Says of names in {@code .env} which ones they are probably meant to be, where nobody has set these. */
    List<String> misspelt() {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        return dotEnv.entries().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .flatMap(entry -> Nearest.slip(entry.getKey(), known.stream())
                        .filter(meant -> find(Setting.valueOf(meant)).isEmpty())
                        .map(meant -> Origin.dotEnv(entry.getValue().line()).describe() + ": there is no setting "
                                + entry.getKey() + "; did you mean " + meant + "?")
                        .stream())
                .toList();
    }

    private static Found fromEnvironment(Setting setting, String value) {
        Found given = new Found(setting, value, Origin.ENVIRONMENT);
        if (Environment.isGarbled(value)) {
            throw Environment.unknownCharacters(given.describe());
        }
        return given;
    }

    // An empty flag is "$URL" with URL unset: to go on would run on the default database.
    private static Optional<Found> fromFlag(Setting setting, Map<Setting, String> flags) {
        Optional<Found> flag =
                Optional.ofNullable(flags.get(setting)).map(value -> new Found(setting, value, Origin.FLAG));
        if (flag.isPresent() && flag.get().value().isBlank()) {
            throw new Failure(
                    ExitCode.USAGE,
                    flag.get().describe() + ": the value is empty",
                    "give a value, or leave the flag out");
        }
        return flag;
    }

    Optional<Found> find(Setting setting) {
        return Optional.ofNullable(found.get(setting));
    }

    /** The value, or else the setting's default. */
    Optional<Found> findOrDefault(Setting setting) {
        return find(setting).or(() -> setting.defaultValue().map(value -> new Found(setting, value, Origin.DEFAULT)));
    }

    /**
     * The value of a setting that can also be given as a file.
     *
     * @return the value, or the content of the file without its last line end
     * @throws Failure USAGE when both are set, or when the file is missing, empty or unreadable
     */
    Optional<Found> findSecret(Setting plain, Setting file) {
        Optional<Found> value = find(plain);
        Optional<Found> path = find(file);
        if (value.isPresent() && value.get().origin().source() == Origin.Source.FLAG) {
            return value;
        }
        if (value.isPresent() && path.isPresent()) {
            throw new Failure(
                    ExitCode.USAGE,
                    value.get().describe() + " and " + path.get().describe() + " are both set",
                    "set one of them and leave the other empty");
        }
        return value.or(() -> path.map(this::readSecret));
    }

    private Found readSecret(Found path) {
        String content;
        try {
            content =
                    Files.readString(resolve(path)).replaceFirst("^\uFEFF", "").replaceFirst("[\\r\\n]+$", "");
        } catch (IOException e) {
            throw secretFailure(
                    path, e instanceof NoSuchFileException ? "does not exist" : "can't be read: " + FileReason.of(e));
        }
        if (content.isBlank()) {
            throw secretFailure(path, "is empty");
        }
        return new Found(path.setting(), content, path.origin());
    }

    private static Failure secretFailure(Found path, String wrong) {
        return new Failure(
                ExitCode.USAGE,
                path.describe() + ": the file " + path.value() + " " + wrong,
                "name a text file that this user can read and that holds nothing but the value");
    }

    /** A setting that is a path, from the working directory on. */
    Path resolve(Found path) {
        try {
            return workingDirectory.resolve(path.value()).normalize();
        } catch (InvalidPathException e) {
            throw new Failure(ExitCode.USAGE, path.describe() + ": this is not a path", "name a file or a folder", e);
        }
    }
}
