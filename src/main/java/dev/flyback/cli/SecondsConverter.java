package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads a number of seconds. */
final class SecondsConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new Failure(
                    ExitCode.USAGE,
                    "`" + text + "` is not a number of seconds",
                    "write a whole number of seconds, for example 60");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
