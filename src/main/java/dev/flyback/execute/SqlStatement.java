package dev.flyback.execute;

import dev.flyback.database.Database;
import java.util.Optional;

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
}
