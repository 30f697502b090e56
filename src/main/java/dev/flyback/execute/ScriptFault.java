package dev.flyback.execute;

/** A script that cannot run as it stands: where, why, and what to do where that is not plain. */
final class ScriptFault extends Exception {
    private static final long serialVersionUID = 1L;

    ScriptFault(String file, int line, String problem) {
        super("%s, line %d: %s".formatted(file, line, problem));
    }

    ScriptFault(String file, int line, String problem, String remedy) {
        this(file, line, problem + "; " + remedy);
    }

    ScriptFault(String file, String problem) {
        super("%s: %s".formatted(file, problem));
    }
}
