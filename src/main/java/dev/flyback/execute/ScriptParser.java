package dev.flyback.execute;

import dev.flyback.config.Nearest;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.revision.Script;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.license.VersionPrinter;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/**
 * Takes scripts apart with Flyway's parser, placeholders and {@code .sql.conf}; with
 * {@link ServerParser} and {@link TokenParser} the only place that imports Flyway.
 */
public final class ScriptParser {
    private static final Pattern LINE = Pattern.compile("at line (\\d+)");

    private static final Pattern UNKNOWN_SETTING = Pattern.compile("Unknown configuration property: ([^.]*)");
    private static final List<String> SETTINGS = List.of("executeInTransaction", "placeholderReplacement", "encoding");

    private static final Pattern PLACEHOLDER = Pattern.compile("placeholder: \\$\\{(.*)}", Pattern.DOTALL);
    private final Configuration configuration;

    /**
     * Makes a parser.
     *
     * @param placeholders what to put for each {@code ${name}}; if empty, placeholders stay as they are,
     *     unless a script's {@code .sql.conf} asks for them
     */
    public ScriptParser(Map<String, String> placeholders) {
        this.configuration = new FluentConfiguration()
                .placeholderReplacement(!placeholders.isEmpty())
                .placeholders(placeholders);
        // Flyway loads its plugins at the first use, which must not be by two threads at once.
        new ResourceNameParser(configuration);
    }

    /**
     * The version of Flyway that takes the scripts apart.
     *
     * @return for instance {@code 12.0.0}
     */
    public static String flywayVersion() {
        return VersionPrinter.getVersion();
    }

    /**
     * Takes a script apart.
     *
     * @param script the script
     * @return its statements, in their order
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if it cannot be read as SQL
     */
    public List<SqlStatement> statements(Script script) {
        try {
            return parse(script).statements();
        } catch (ScriptFault fault) {
            throw unreadable(fault);
        }
    }

    private static Failure unreadable(ScriptFault fault) {
        return new Failure(ExitCode.DISAGREEMENT, fault.getMessage(), "mend the file; nothing was run", fault);
    }

    /**
     * The pieces of a script, without a question for what they mean. Placeholders have to stay as they are.
     *
     * @param script the script
     * @return names, strings, comments and the ends of statements, in their order
     * @throws Failure as {@link #statements}
     */
    public List<SqlToken> tokens(Script script) {
        TokenParser parser = new TokenParser(configuration, script.text());
        try {
            parse(script, parser);
        } catch (ScriptFault fault) {
            throw unreadable(fault);
        }
        return parser.tokens();
    }

    ParsedScript parse(Script script) throws ScriptFault {
        return parse(script, new ServerParser(configuration));
    }

    private ParsedScript parse(Script script, Parser parser) throws ScriptFault {
        LoadableResource conf = script.configuration()
                .map(text -> resource(script.name() + ".conf", text))
                .orElse(null);
        List<SqlStatement> statements = new ArrayList<>();
        try {
            SqlScriptMetadata metadata = SqlScriptMetadata.fromResource(conf, parser, configuration);
            try (SqlStatementIterator iterator = parser.parse(resource(script.name(), script.text()), metadata)) {
                while (iterator.hasNext()) {
                    statements.add(((ServerParser.ServerStatement) iterator.next()).statement());
                }
            }
            refusePsqlCommands(script, statements);
            return new ParsedScript(script, statements, Optional.ofNullable(metadata.executeInTransaction()));
        } catch (FlywayException e) {
            throw fault(script, e);
        }
    }

    // Newer pg_dumps put the commands restrict and unrestrict, behind a backslash, around what they write.
    private static void refusePsqlCommands(Script script, List<SqlStatement> statements) throws ScriptFault {
        if (script.text().indexOf('\\') < 0) {
            return;
        }
        for (SqlStatement statement : statements) {
            String words = StatementWords.of(statement.text());
            if (words.startsWith("\\")) {
                throw new ScriptFault(
                        script.name(),
                        statement.line(),
                        words.split(" ")[0] + " is a command of psql's and no SQL",
                        "delete that line");
            }
        }
    }

    private static ScriptFault fault(Script script, FlywayException exception) {
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String problem = String.valueOf(root.getMessage());
        Matcher placeholder = PLACEHOLDER.matcher(problem);
        if (placeholder.find()) {
            return unknownPlaceholder(script, placeholder.group(1));
        }
        Matcher setting = UNKNOWN_SETTING.matcher(problem);
        if (setting.find()) {
            return unknownSetting(script, setting.group(1));
        }
        Matcher line = LINE.matcher(problem + "\n" + exception.getMessage());
        return line.find()
                ? new ScriptFault(script.name(), Integer.parseInt(line.group(1)), words(problem))
                : new ScriptFault(script.name() + ".conf", words(problem));
    }

    private static String words(String problem) {
        return problem.startsWith("Incomplete statement")
                ? "a BEGIN ATOMIC is never closed"
                : problem.replaceFirst(" at line \\d+$|\\. Please check .*", "");
    }

    private static ScriptFault unknownSetting(Script script, String name) {
        List<String> near = Nearest.to(name, SETTINGS.stream());
        return new ScriptFault(
                script.name() + ".conf",
                "there is no setting \"" + name + "\"; "
                        + (near.isEmpty()
                                ? "there are " + String.join(", ", SETTINGS)
                                : "did you mean " + String.join(" or ", near) + "?"));
    }

    // Flyway reads ahead, so the statement that it names is an earlier one.
    private static ScriptFault unknownPlaceholder(Script script, String name) {
        String before = script.text().substring(0, Math.max(0, script.text().indexOf("${" + name)));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return name.contains("\n")
                ? new ScriptFault(script.name(), line, "a ${ is never closed")
                : new ScriptFault(
                        script.name(),
                        line,
                        "there is no value for the placeholder ${" + name + "}",
                        "give it one with --placeholder " + name + "=VALUE");
    }

    private static LoadableResource resource(String name, String text) {
        return new LoadableResource() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public String getAbsolutePath() {
                return name;
            }

            @Override
            public String getAbsolutePathOnDisk() {
                return name;
            }

            @Override
            public String getFilename() {
                return name.substring(name.lastIndexOf('/') + 1);
            }

            @Override
            public String getRelativePath() {
                return name;
            }
        };
    }
}
