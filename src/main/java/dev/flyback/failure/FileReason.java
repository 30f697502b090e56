package dev.flyback.failure;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file could not be read or written: of the commonest reasons Java's message is but the path. */
public final class FileReason {
    private FileReason() {}

    /**
     * The reason in a few words.
     *
     * @param exception what reading or writing has thrown
     * @return words that go on after a colon
     */
    public static String of(Exception exception) {
        if (exception instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        if (exception instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (exception instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (exception instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (exception instanceof CharacterCodingException) {
            return "it is no UTF-8 text";
        }
        return exception instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : exception.getMessage();
    }
}
