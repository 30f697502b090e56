package dev.flyback.config;

/**
 * Where the value of a setting comes from.
 *
 * @param source the place
 * @param line the line of {@code .env} where it stands, from 1; 0 for every other place
 */
public record Origin(Source source, int line) {
    /** The places a value can come from, the strongest first. */
    public enum Source {
        /** A flag of the command line. */
        FLAG,
        /** An environment variable of the process. */
        ENVIRONMENT,
        /** The {@code .env} file of the working directory. */
        DOT_ENV,
        /** Nobody has set it. */
        DEFAULT
    }

    static final Origin FLAG = new Origin(Source.FLAG, 0);
    static final Origin ENVIRONMENT = new Origin(Source.ENVIRONMENT, 0);
    static final Origin DEFAULT = new Origin(Source.DEFAULT, 0);

    static Origin dotEnv(int line) {
        return new Origin(Source.DOT_ENV, line);
    }

    /**
     * Names the place.
     *
     * @return {@code flag}, {@code environment}, {@code .env line 3} or {@code default}
     */
    public String describe() {
        return switch (source) {
            case FLAG -> "flag";
            case ENVIRONMENT -> "environment";
            case DOT_ENV -> ".env line " + line;
            case DEFAULT -> "default";
        };
    }

    /**
     * Names a setting together with the place.
     *
     * @param setting the setting whose value comes from here
     * @return for example {@code --schema} or {@code DB_PORT (.env line 3)}
     */
    public String describe(Setting setting) {
        return source == Source.FLAG ? setting.flag().orElse(setting.name()) : setting.name() + " (" + describe() + ")";
    }
}
