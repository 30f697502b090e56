package dev.flyback.local;

import java.nio.file.Path;

/**
 * A local server that runs.
 *
 * @param port the port on 127.0.0.1
 * @param pid the process of the server
 * @param dataDirectory where its data is kept
 * @param version its version, such as {@code 18.6}; the major version alone while it does not answer
 * @param answers whether it takes connections now
 * @param freshlyStarted whether this call has started it
 */
public record Running(int port, long pid, Path dataDirectory, String version, boolean answers, boolean freshlyStarted) {
    Running fresh() {
        return new Running(port, pid, dataDirectory, version, answers, true);
    }
}
