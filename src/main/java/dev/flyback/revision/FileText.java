package dev.flyback.revision;

import java.io.IOException;
import java.nio.charset.Charset;

/** What a file says, wherever it is. */
@FunctionalInterface
interface FileText {
    /**
     * Reads it.
     *
     * @throws java.nio.charset.CharacterCodingException if it is not of this character set
     * @throws IOException if it cannot be read
     */
    String read(Charset charset) throws IOException;
}
