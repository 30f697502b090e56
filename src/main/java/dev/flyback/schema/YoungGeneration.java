package dev.flyback.schema;

import org.graalvm.nativeimage.RuntimeOptions;

/**
 * Where the native executable keeps what it has just made. It is small (ADR 10), so that most commands take little memory;
 * a schema is large, and would be copied out of there again and again while it is read.
 */
final class YoungGeneration {
    private static final String OPTION = "MaxNewSize";
    private static final long BYTES = 64L << 20;

    private YoungGeneration() {}

    /** Makes room for a schema. */
    static void widen() {
        // A Java virtual machine has room enough, and no such class.
        if (System.getProperty("org.graalvm.nativeimage.imagecode") != null
                && RuntimeOptions.<Long>get(OPTION) < BYTES) {
            RuntimeOptions.set(OPTION, BYTES);
        }
    }
}
