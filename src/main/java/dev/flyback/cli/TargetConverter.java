package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads a target: {@code head}, {@code base}, {@code +N}, {@code -N} or a revision. */
final class TargetConverter implements ITypeConverter<Target> {
    private static final Pattern RELATIVE = Pattern.compile("[+-]\\d{1,9}");

    @Override
    public Target convert(String given) {
        String text = given.strip();
        return switch (text) {
            case "head", "heads" -> new Target.Head();
            case "base" -> new Target.Base();
            case "" -> throw new Failure(ExitCode.USAGE, "the value is empty", "name head, base, +N, -N or a revision");
            default -> RELATIVE.matcher(text).matches() ? relative(text) : new Target.At(text);
        };
    }

    private static Target relative(String text) {
        int steps = Integer.parseInt(text);
        if (steps == 0) {
            throw new Failure(ExitCode.USAGE, "\"" + text + "\" leads nowhere", "give a number of 1 or more");
        }
        return new Target.Relative(steps);
    }
}
