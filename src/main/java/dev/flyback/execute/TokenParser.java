package dev.flyback.execute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.parser.PeekingReader;
import org.flywaydb.core.internal.parser.Recorder;
import org.flywaydb.core.internal.parser.StatementType;
import org.flywaydb.core.internal.parser.Token;
import org.flywaydb.core.internal.parser.TokenType;
import org.flywaydb.core.internal.sqlscript.Delimiter;
import org.flywaydb.core.internal.sqlscript.ParsedSqlStatement;

/** A parser that keeps what it reads: names, strings and comments. */
final class TokenParser extends ServerParser {
    private static final Map<TokenType, SqlToken.Kind> KINDS = Map.of(
            TokenType.KEYWORD, SqlToken.Kind.NAME,
            TokenType.IDENTIFIER, SqlToken.Kind.NAME,
            TokenType.STRING, SqlToken.Kind.STRING,
            TokenType.COMMENT, SqlToken.Kind.COMMENT);

    private static final Pattern AFTERWARDS = Pattern.compile("[)\\s]+$");

    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();
    private Token last;

    TokenParser(Configuration configuration, String text) {
        super(configuration);
        this.text = text;
    }

    /** What was read so far. */
    List<SqlToken> tokens() {
        return tokens;
    }

    // Flyway asks this about every token, the last one of the file included, and tells where each begins.
    @Override
    protected boolean shouldDiscard(Token token, boolean nonCommentPartSeen) {
        if (last != null && KINDS.containsKey(last.getType())) {
            String read = text.substring(last.getPos(), token.getPos());
            tokens.add(new SqlToken(KINDS.get(last.getType()), last.getLine(), withoutWhatFollows(read)));
        }
        last = token;
        return super.shouldDiscard(token, nonCommentPartSeen);
    }

    // White space and closing parentheses are no tokens of Flyway's.
    private static String withoutWhatFollows(String read) {
        return read.startsWith("--")
                ? read.lines().findFirst().orElse(read)
                : AFTERWARDS.matcher(read).replaceFirst("");
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
            List<Token> parsed,
            boolean batchable)
            throws IOException {
        tokens.add(new SqlToken(SqlToken.Kind.END, last.getLine(), ""));
        return super.createStatement(
                reader,
                recorder,
                statementPos,
                statementLine,
                statementCol,
                nonCommentPartPos,
                nonCommentPartLine,
                nonCommentPartCol,
                statementType,
                canExecuteInTransaction,
                delimiter,
                sql,
                parsed,
                batchable);
    }
}
