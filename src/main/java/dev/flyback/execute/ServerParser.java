package dev.flyback.execute;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.parser.ParserContext;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.parser.PeekingReader;
import org.flywaydb.core.internal.parser.Recorder;
import org.flywaydb.core.internal.parser.StatementType;
import org.flywaydb.core.internal.parser.Token;
import org.flywaydb.core.internal.parser.TokenType;
import org.flywaydb.core.internal.sqlscript.Delimiter;
import org.flywaydb.core.internal.sqlscript.ParsedSqlStatement;
import org.flywaydb.database.postgresql.PostgreSQLParser;

/**
 * Flyway's parser, with what PostgreSQL's own lexer knows and Flyway's does not: parameters such as
 * {@code $1}, a statement that begins with a parenthesis, escape strings with a small {@code e},
 * {@code standard_conforming_strings}, CASE within CASE, quotes and comments that nothing closes, and the
 * end of COPY data at the end of a file
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL, Lexical
 * Structure</a>).
 */
class ServerParser extends PostgreSQLParser {
    private static final Pattern PLAIN_STRINGS = Pattern.compile(
            "(?is)SET\\s+(?:SESSION\\s+|LOCAL\\s+)?standard_conforming_strings\\s*(?:=|\\s+TO\\s+)\\s*'?(\\w+)'?\\s*");
    private static final Pattern COPY_FROM_STDIN = Pattern.compile("COPY( .*)? FROM STDIN");
    private static final Pattern PREFIXED_STRING = Pattern.compile("(?i)([BEX]'|U&').*", Pattern.DOTALL);
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$[\\p{L}_$\\u0080-\\uFFFF].*", Pattern.DOTALL);
    private static final StatementType COPY = new StatementType();
    private boolean backslashEscapes;
    private Optional<ParserContext> parentheses = Optional.empty();

    ServerParser(Configuration configuration) {
        super(configuration, new ParsingContext());
    }

    // What Flyway asks first about every token: whatever is true here is read below, not by Flyway.
    @Override
    protected boolean isAlternativeStringLiteral(String peek) {
        char first = peek.charAt(0);
        return first == '('
                || first == '"'
                || PREFIXED_STRING.matcher(peek).matches()
                || DOLLAR_QUOTE.matcher(peek).matches();
    }

    @Override
    protected Token handleAlternativeStringLiteral(
            PeekingReader reader, ParserContext context, int pos, int line, int col) throws IOException {
        int depth = context.getParensDepth();
        char first = (char) reader.read();
        switch (first) {
            case '(' -> {
                // Flyway drops parentheses at the beginning of a statement.
                context.increaseParensDepth();
                parentheses = Optional.of(context);
                return new Token(TokenType.SYMBOL, pos, line, col, "(", "(", depth);
            }
            case '"' -> {
                return identifier(reader, context, pos, line, col);
            }
            case '$' -> {
                readDollarQuoted(reader, line);
                return new Token(TokenType.STRING, pos, line, col, null, null, depth);
            }
            default -> {
                reader.readUntilIncluding('\'');
                readQuoted(reader, '\'', first == 'E' || first == 'e', "string", line);
                return new Token(TokenType.STRING, pos, line, col, null, null, depth);
            }
        }
    }

    // A name after a dot is none of the words that the block depth hangs on.
    private static Token identifier(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        readQuoted(reader, '"', false, "quoted name", line);
        while (reader.peek('.')) {
            reader.swallow();
            if (reader.peek('"')) {
                reader.swallow();
                readQuoted(reader, '"', false, "quoted name", line);
            } else {
                reader.readKeywordPart(context.getDelimiter(), context);
            }
        }
        return new Token(TokenType.IDENTIFIER, pos, line, col, "\"\"", "\"\"", context.getParensDepth());
    }

    @Override
    protected Token handleStringLiteral(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        reader.swallow();
        readQuoted(reader, '\'', backslashEscapes, "string", line);
        return new Token(TokenType.STRING, pos, line, col, null, null, context.getParensDepth());
    }

    private static void readQuoted(PeekingReader reader, char quote, boolean backslashes, String what, int line)
            throws IOException {
        while (true) {
            int next = read(reader, what, line);
            if (next == '\\' && backslashes) {
                read(reader, what, line);
            } else if (next == quote) {
                if (!reader.peek(quote)) {
                    return;
                }
                reader.swallow();
            }
        }
    }

    private static void readDollarQuoted(PeekingReader reader, int line) throws IOException {
        String tag = "$" + reader.readUntilIncluding('$');
        StringBuilder end = new StringBuilder();
        while (!tag.contentEquals(end)) {
            char next = (char) read(reader, "dollar-quoted text", line);
            if (next == '$' && end.length() != tag.length() - 1) {
                end.setLength(0);
            }
            end.append(next);
            if (!tag.startsWith(end.toString())) {
                end.setLength(0);
            }
        }
    }

    @Override
    protected Token handleMultilineComment(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        reader.swallow(2);
        int depth = 1;
        while (depth > 0) {
            int next = read(reader, "comment", line);
            if (next == '*' && reader.peek('/')) {
                reader.swallow();
                depth--;
            } else if (next == '/' && reader.peek('*')) {
                reader.swallow();
                depth++;
            }
        }
        return new Token(TokenType.COMMENT, pos, line, col, "", "", context.getParensDepth());
    }

    private static int read(PeekingReader reader, String what, int line) throws IOException {
        int next = reader.read();
        if (next < 0) {
            throw new FlywayException("a " + what + " is never closed at line " + line);
        }
        return next;
    }

    @Override
    protected void adjustBlockDepth(ParserContext context, List<Token> tokens, Token keyword, PeekingReader reader) {
        boolean inBlock = context.getBlockDepth() > 0;
        switch (keyword.getText()) {
            case "ATOMIC" -> {
                if (lastTokenIs(tokens, context.getParensDepth(), "BEGIN")) {
                    context.increaseBlockDepth("ATOMIC");
                }
            }
            case "CASE" -> {
                if (inBlock) {
                    context.increaseBlockDepth("CASE");
                }
            }
            case "END" -> {
                if (inBlock) {
                    context.decreaseBlockDepth();
                }
            }
            default -> {}
        }
    }

    @Override
    protected Boolean detectCanExecuteInTransaction(String simplifiedStatement, List<Token> keywords) {
        // TransactionRules judge this.
        return true;
    }

    @Override
    protected StatementType detectStatementType(
            String simplifiedStatement, ParserContext context, PeekingReader reader) {
        return COPY_FROM_STDIN.matcher(simplifiedStatement).matches() ? COPY : StatementType.UNKNOWN;
    }

    @Override
    protected ParsedSqlStatement createStatement(
            PeekingReader reader,
            Recorder recorder,
            int statementPos,
            int statementLine,
            int statementCol,
            int nonCommentPartPos,
            int nonCommentPartLine,
            int nonCommentPartCol,
            StatementType statementType,
            boolean canExecuteInTransaction,
            Delimiter delimiter,
            String sql,
            List<Token> tokens,
            boolean batchable)
            throws IOException {
        if (parentheses.filter(context -> context.getParensDepth() > 0).isPresent()) {
            throw new FlywayException("a parenthesis is never closed");
        }
        Token first = tokens.get(0);
        Matcher setting = PLAIN_STRINGS.matcher(sql).region(nonCommentPartPos - first.getPos(), sql.length());
        if (setting.matches()) {
            backslashEscapes =
                    List.of("off", "false", "no", "0").contains(setting.group(1).toLowerCase(Locale.ROOT));
        }
        Optional<String> copyData = statementType == COPY ? Optional.of(copyData(reader)) : Optional.empty();
        return new ServerStatement(new SqlStatement(first.getLine(), nonCommentPartLine, sql, copyData));
    }

    private static String copyData(PeekingReader reader) throws IOException {
        reader.readUntilIncluding('\n');
        StringBuilder data = new StringBuilder();
        String line = reader.readUntilIncluding('\n');
        while (!line.isEmpty() && !line.stripTrailing().equals("\\.")) {
            data.append(line);
            line = reader.readUntilIncluding('\n');
        }
        return data.toString();
    }

    /** A statement on its way through Flyway. */
    static final class ServerStatement extends ParsedSqlStatement {
        private final SqlStatement statement;

        ServerStatement(SqlStatement statement) {
            super(0, statement.line(), 1, statement.text(), Delimiter.SEMICOLON, true, false);
            this.statement = statement;
        }

        SqlStatement statement() {
            return statement;
        }
    }
}
