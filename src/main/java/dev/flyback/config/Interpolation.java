package dev.flyback.config;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME}} and {@code ${NAME:-default}} in. */
final class Interpolation {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]*)(?::-([^}]*))?\\}");

    private final Function<String, Optional<String>> variables;

    Interpolation(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(variables
                        .apply(match.group(1))
                        .or(() -> Optional.ofNullable(match.group(2)))
                        .orElse("")));
    }
}
