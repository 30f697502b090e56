package dev.flyback.revision;

/** One thing that is wrong with a file, and what to do about it. */
record Fault(String file, String problem, String remedy) {
    @Override
    public String toString() {
        return file + ": " + problem + "; " + remedy;
    }
}
