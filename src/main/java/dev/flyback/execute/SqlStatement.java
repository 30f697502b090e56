package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.Echo;
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
