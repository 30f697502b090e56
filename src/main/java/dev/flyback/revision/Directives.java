package dev.flyback.revision;

import dev.flyback.config.Nearest;
import dev.flyback.config.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a script says to flyback: the lines {@code -- flyback: ...} in the comment at its head.
 *
 * @param lockTimeout how long its statements wait for a lock, if it has a limit of its own
 * @param statementTimeout how long its statements run, if it has a limit of its own
 * @param irreversible why there is no way back, if it says that there is none
 * @param faults what is wrong with its lines, each with its number
 */
public record Directives(
        Optional<TimeLimit> lockTimeout,
        Optional<TimeLimit> statementTimeout,
        Optional<String> irreversible,
        List<Directives.Wrong> faults) {
    private static final Pattern LINE = Pattern.compile("--\\s*flyback:\\s*(.*)");
    private static final Pattern NEARLY = Pattern.compile(
            "--\\s*flyback\\s*:?\\s*((irreversible|lock_timeout|statement_timeout)\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> FORMS = Map.of(
            "lock_timeout", "lock_timeout=10s",
            "statement_timeout", "statement_timeout=5min",
            "irreversible", "irreversible because <reason>");
    private static final Pattern IRREVERSIBLE = Pattern.compile("irreversible\\b(?:\\s+because\\b)?\\s*(.*)");
    private static final Pattern LIMIT = Pattern.compile("(lock_timeout|statement_timeout)\\s*=\\s*(.*)");

    /**
     * A line that cannot be followed.
     *
     * @param line its number, from 1 on
     * @param problem what is wrong with it
     * @param remedy what to do
     */
    public record Wrong(int line, String problem, String remedy) {}

    /** Copies what it is given. */
    public Directives {
        faults = List.copyOf(faults);
    }

    /**
     * Reads them.
     *
     * @param text a script; what stands behind its first line that is neither empty nor a comment is not looked at
     * @return what it says, and what is wrong with that
     */
    public static Directives of(String text) {
        return new Reader().read(text);
    }

    /**
     * Whether there is none.
     *
     * @return true for a text that says nothing to flyback
     */
    public boolean isEmpty() {
        return lockTimeout.isEmpty() && statementTimeout.isEmpty() && irreversible.isEmpty() && faults.isEmpty();
    }

    private static final class Reader {
        private final List<Wrong> faults = new ArrayList<>();
        private Optional<TimeLimit> lockTimeout = Optional.empty();
        private Optional<TimeLimit> statementTimeout = Optional.empty();
        private Optional<String> irreversible = Optional.empty();
        private int number;

        Directives read(String text) {
            for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
                number++;
                if (!line.isEmpty() && !line.startsWith("--")) {
                    break;
                }
                Matcher directive = LINE.matcher(line);
                Matcher nearly = NEARLY.matcher(line);
                if (directive.matches()) {
                    take(directive.group(1));
                } else if (nearly.matches()) {
                    faults.add(new Wrong(
                            number,
                            "`" + line + "` is no directive",
                            "write -- flyback: " + nearly.group(1).toLowerCase(Locale.ROOT)));
                }
            }
            return new Directives(lockTimeout, statementTimeout, irreversible, faults);
        }

        private void take(String directive) {
            if (directive.equals(Revision.BASELINE_DIRECTIVE)) {
                return;
            }
            Matcher noWayBack = IRREVERSIBLE.matcher(directive);
            if (noWayBack.matches()) {
                takeReason(noWayBack.group(1));
                return;
            }
            Matcher limit = LIMIT.matcher(directive);
            if (!limit.matches()) {
                faults.add(
                        new Wrong(number, "there is no directive `" + directive + "`", "write " + nearest(directive)));
                return;
            }
            Optional<TimeLimit> value = TimeLimit.parse(limit.group(2));
            if (value.isEmpty()) {
                faults.add(new Wrong(number, "`" + limit.group(2) + "` is no limit of time", TimeLimit.ADVICE));
            } else if (limit.group(1).equals("lock_timeout")) {
                lockTimeout = value;
            } else {
                statementTimeout = value;
            }
        }

        private static String nearest(String directive) {
            List<String> near = Nearest.to(directive.split("[\\s=]")[0], FORMS.keySet().stream());
            return near.isEmpty()
                    ? FORMS.values().stream().sorted().collect(Collectors.joining(" or "))
                    : FORMS.get(near.get(0));
        }

        private void takeReason(String reason) {
            if (reason.isEmpty()) {
                faults.add(new Wrong(number, "`irreversible` gives no reason", "write irreversible because <reason>"));
            } else {
                irreversible = Optional.of(reason);
            }
        }
    }
}
