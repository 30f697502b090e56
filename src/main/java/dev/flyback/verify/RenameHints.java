package dev.flyback.verify;

import dev.flyback.difference.Rename;
import dev.flyback.difference.RenameHint;
import dev.flyback.difference.Renames;
import dev.flyback.difference.SqlName;
import dev.flyback.execute.ScriptParser;
import dev.flyback.execute.SqlToken;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.revision.Script;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the files of the desired schema say of earlier names: {@code -- flyback: renamed from old_name}. */
public final class RenameHints {
    private static final Pattern OURS = Pattern.compile("--\\s*flyback:.*|(?i:--\\s*flyback\\s*:?\\s*renam.*)");
    private static final Pattern MENTION = Pattern.compile("flyback", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("--\\s*flyback:\\s*renamed\\s+from\\s+(\\S.*)");

    private final ScriptParser parser;
    private final List<Script> scripts;
    private final List<RenameHint> hints = new ArrayList<>();

    private RenameHints(ScriptParser parser, List<Script> scripts) {
        this.parser = parser;
        this.scripts = List.copyOf(scripts);
    }

    /**
     * None at all.
     *
     * @return what there is where a database is what is desired
     */
    public static RenameHints none() {
        return new RenameHints(new ScriptParser(Map.of()), List.of());
    }

    /**
     * Looks for them.
     *
     * @param parser takes scripts apart
     * @param scripts the files
     * @return those that are there
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if one cannot be read
     */
    public static RenameHints in(ScriptParser parser, List<Script> scripts) {
        RenameHints found = new RenameHints(parser, scripts);
        scripts.stream()
                .filter(script -> MENTION.matcher(script.text()).find())
                .forEach(script ->
                        statements(parser.tokens(script)).forEach(statement -> found.add(script.name(), statement)));
        return found;
    }

    /**
     * What they ask for.
     *
     * @param candidates what can have another name
     * @return one rename for each hint that asks for one, no object twice
     */
    public List<Rename> chosen(Renames candidates) {
        List<Rename> chosen = List.copyOf(hints.stream()
                .flatMap(hint -> candidates.hinted(hint).stream())
                .collect(Collectors.toMap(Rename::from, rename -> rename, (one, other) -> one, LinkedHashMap::new))
                .values());
        List<Rename> schemas = chosen.stream()
                .filter(rename -> rename.from().kind() == Kind.SCHEMA)
                .toList();
        // What is in a schema has another name itself when that has.
        return schemas.isEmpty() ? chosen : schemas;
    }

    /**
     * What they ask for, where nobody else is asked.
     *
     * @param candidates what can have another name
     * @return as {@link #chosen}
     * @throws Failure as {@link #requireMeaning}, if they ask for nothing
     */
    public List<Rename> choose(Renames candidates) {
        List<Rename> chosen = chosen(candidates);
        if (chosen.isEmpty()) {
            requireMeaning(candidates);
        }
        return chosen;
    }

    /**
     * Sees to it that those that ask for nothing are no mistakes.
     *
     * @param candidates what can have another name
     * @throws Failure as {@link Renames#requireMeaning}
     */
    public void requireMeaning(Renames candidates) {
        hints.forEach(candidates::requireMeaning);
    }

    /**
     * Where a hint for an object could stand.
     *
     * @param key the object
     * @return the file and line of the first statement that names it, if there is one
     */
    public Optional<String> place(ObjectKey key) {
        return scripts.stream()
                .flatMap(script -> statements(parser.tokens(script)).stream()
                        .filter(statement -> key.parent().isEmpty()
                                || line(statement, key.parent()).isPresent())
                        .flatMap(statement -> (key.kind() == Kind.ENUM_LABEL
                                        ? labelLine(statement, key.name())
                                        : line(statement, key.name()))
                                .stream())
                        .map(line -> script.name() + ", line " + line))
                .findFirst();
    }

    private static Optional<Integer> line(List<SqlToken> statement, String name) {
        return statement.stream()
                .filter(token -> token.kind() == SqlToken.Kind.NAME
                        && SqlName.of(token.text()).isShortFor(SqlName.of(name)))
                .map(SqlToken::line)
                .findFirst();
    }

    private static Optional<Integer> labelLine(List<SqlToken> statement, String label) {
        return statement.stream()
                .filter(token -> token.kind() == SqlToken.Kind.STRING
                        && token.text().equals("'" + label.replace("'", "''") + "'"))
                .map(SqlToken::line)
                .findFirst();
    }

    // A comment at the end of a statement's last line belongs to that statement.
    private static List<List<SqlToken>> statements(List<SqlToken> tokens) {
        List<List<SqlToken>> statements = new ArrayList<>(List.of(new ArrayList<>()));
        Optional<SqlToken> end = Optional.empty();
        for (SqlToken token : tokens) {
            boolean isBehind = token.kind() == SqlToken.Kind.COMMENT
                    && end.filter(last -> last.line() == token.line()).isPresent();
            if (end.isPresent() && !isBehind) {
                statements.add(new ArrayList<>());
                end = Optional.empty();
            }
            statements.get(statements.size() - 1).add(token);
            if (token.kind() == SqlToken.Kind.END) {
                end = Optional.of(token);
            }
        }
        return statements;
    }

    private void add(String file, List<SqlToken> statement) {
        statement.stream()
                .filter(token -> token.kind() == SqlToken.Kind.COMMENT
                        && OURS.matcher(token.text()).matches())
                .forEach(comment -> hints.add(hint(file, comment, statement)));
    }

    private static RenameHint hint(String file, SqlToken comment, List<SqlToken> statement) {
        String place = file + ", line " + comment.line();
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    place + ": \"" + comment.text() + "\" is not understood",
                    "write it as in: -- flyback: renamed from old_name");
        }
        Map<Integer, List<String>> lines = new TreeMap<>();
        statement.stream()
                .filter(token -> token.line() >= comment.line() && token.kind() != SqlToken.Kind.COMMENT)
                .forEach(token -> lines.computeIfAbsent(token.line(), line -> new ArrayList<>())
                        .add(token.text()));
        return new RenameHint(
                place,
                form.group(1).strip(),
                List.copyOf(lines.values()),
                statement.stream()
                        .filter(token -> token.kind() == SqlToken.Kind.NAME)
                        .map(SqlToken::text)
                        .toList());
    }
}
