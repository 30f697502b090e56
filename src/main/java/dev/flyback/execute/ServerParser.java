package dev.flyback.execute;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * {@code $1}, escape strings with a small {@code e}, {@code standard_conforming_strings} and the end of
 * COPY data at the end of a file.
 */
final class ServerParser extends PostgreSQLParser {
    private static final Pattern PLAIN_STRINGS = Pattern.compile(
            "(?is)\\s*SET\\s+(?:SESSION\\s+|LOCAL\\s+)?standard_conforming_strings\\s*(?:=|\\s+TO\\s+)\\s*'?(\\w+)'?\\s*");
    private static final Pattern COPY_FROM_STDIN = Pattern.compile("COPY( .*)? FROM STDIN");
    private static final StatementType COPY = new StatementType();

    private boolean backslashEscapes;

    ServerParser(Configuration configuration) {
        super(configuration, new ParsingContext());
    }

    @Override
    protected boolean isAlternativeStringLiteral(String peek) {
        return super.isAlternativeStringLiteral(peek) && (peek.length() < 2 || !Character.isDigit(peek.charAt(1)));
    }

    @Override
    protected Token handleStringLiteral(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        reader.swallow();
        return restOfString(reader, context, pos, line, col, backslashEscapes);
    }

    @Override
    protected Token handleKeyword(
            PeekingReader reader, ParserContext context, int pos, int line, int col, String keyword)
            throws IOException {
        if (keyword.equalsIgnoreCase("E") && reader.peek('\'')) {
            reader.swallow();
            return restOfString(reader, context, pos, line, col, true);
        }
        return super.handleKeyword(reader, context, pos, line, col, keyword);
    }

    private static Token restOfString(
            PeekingReader reader, ParserContext context, int pos, int line, int col, boolean backslashes)
            throws IOException {
        reader.swallowUntilIncludingWithEscape('\'', true, backslashes ? '\\' : 0);
        return new Token(TokenType.STRING, pos, line, col, null, null, context.getParensDepth());
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
        if (statementType == COPY) {
            return new CopyStatement(statementPos, statementLine, statementCol, sql, copyData(reader));
        }
        Matcher setting = PLAIN_STRINGS.matcher(sql);
        if (setting.matches()) {
            backslashEscapes =
                    List.of("off", "false", "no", "0").contains(setting.group(1).toLowerCase(Locale.ROOT));
        }
        return new ParsedSqlStatement(
                statementPos, statementLine, statementCol, sql, delimiter, canExecuteInTransaction, batchable);
    }

    private static String copyData(PeekingReader reader) throws IOException {
        reader.readUntilIncluding('\n');
        StringBuilder data = new StringBuilder();
        String line = reader.readUntilIncluding('\n');
        while (!line.isEmpty() && !line.strip().equals("\\.")) {
            data.append(line);
            line = reader.readUntilIncluding('\n');
        }
        return data.toString();
    }

    /** A {@code COPY ... FROM STDIN} with the data that follows it. */
    static final class CopyStatement extends ParsedSqlStatement {
        private final String data;

        CopyStatement(int position, int line, int column, String sql, String data) {
            super(position, line, column, sql, Delimiter.SEMICOLON, true, false);
            this.data = data;
        }

        String data() {
            return data;
        }
    }
}
