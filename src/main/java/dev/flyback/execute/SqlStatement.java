package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.Echo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One statement of a script.
 *
 * @param textLine the line of the file that its text begins in, from 1 on; a comment may stand there
 * @param line the line that its first word stands in
 * @param text the text without the final semicolon
 * @param copyData what follows a {@code COPY ... FROM STDIN}
 */
public record SqlStatement(int textLine, int line, String text, Optional<String> copyData) {
    /**
     * What it changes of the whole server, by itself, as it can run in no transaction.
     *
     * @return a plural: {@code databases}; nothing for a statement that can, or that changes nothing of the kind
     */
    public Optional<String> changedOfServer() {
        return StatementKind.changedOfServer(text);
    }

    /**
     * Whether it is one that runs in no transaction, such as {@code CREATE INDEX CONCURRENTLY}.
     *
     * @return true if the server would refuse it in a transaction
     */
    public boolean isOutsideTransactions() {
        return StatementKind.of(text) == StatementKind.OUTSIDE_TRANSACTION;
    }

    /**
     * Whether a transaction can be put around it.
     *
     * @return false if it begins or ends one itself, or cannot run in one; that of a procedure shows only when it runs
     */
    public boolean fitsTransaction() {
        StatementKind kind = StatementKind.of(text);
        return kind != StatementKind.OUTSIDE_TRANSACTION && !kind.isTransactionControl();
    }

    /**
     * A short stand-in for its text and data.
     *
     * @return SHA-256 as hexadecimal digits
     */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            copyData.ifPresent(data -> digest.update(data.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Runs it.
     *
     * @param database the session
     * @throws dev.flyback.database.SqlError if the server refuses
     */
    public void run(Database database) {
        copyData.ifPresentOrElse(data -> database.copyIn(text, data), () -> database.execute(text));
    }

    /**
     * Its beginning in one line, from its first word on.
     *
     * @param length how many characters at most
     * @return for instance {@code ALTER TABLE tenant ADD COLUMN email varchar}
     */
    public String firstWords(int length) {
        String words = Echo.withoutPasswords(text.lines().skip(line - textLine).collect(Collectors.joining(" ")))
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() <= length ? words : words.substring(0, length - 3).stripTrailing() + "...";
    }
}
