package dev.flyback.execute;

/** A script that cannot run as it stands: where, why, and what to do. */
final class ScriptFault extends Exception {
    private static final long serialVersionUID = 1L;

    ScriptFault(String file, int line, String problem, String remedy) {
        super("%s, line %d: %s; %s".formatted(file, line, problem, remedy));
    }

    ScriptFault(String file, String problem, String remedy) {
        super("%s: %s; %s".formatted(file, problem, remedy));
    }
}
