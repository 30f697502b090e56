package dev.flyback.execute;

import java.util.Optional;

/**
 * One statement of a script.
 *
 * @param line the line of the file that its text begins in, from 1 on
 * @param text the text without the final semicolon
 * @param copyData what follows a {@code COPY ... FROM STDIN}
 */
record SqlStatement(int line, String text, Optional<String> copyData) {}
