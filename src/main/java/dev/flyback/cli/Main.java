package dev.flyback.cli;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entry point of the executable. */
@QuarkusMain
public class Main implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
        return 0;
    }
}
