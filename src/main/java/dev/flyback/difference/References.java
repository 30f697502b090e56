package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;

/** How SQL names an object. */
final class References {
    private References() {}

    /** As after {@code COMMENT ON}: {@code COLUMN public.t.c}, {@code CONSTRAINT c ON public.t}. */
    static String withKind(ObjectKey key) {
        return key.kind().sql() + " " + withoutKind(key);
    }

    private static String withoutKind(ObjectKey key) {
        return switch (key.kind()) {
            case COLUMN, FOREIGN_COLUMN, VIEW_COLUMN -> key.parent() + "." + key.name();
            case CONSTRAINT, TRIGGER, POLICY, RULE -> key.name() + " ON " + key.parent();
            case DOMAIN_CONSTRAINT -> key.name() + " ON DOMAIN " + key.parent();
            case AGGREGATE -> key.name().replace("()", "(*)");
            default -> key.name();
        };
    }
}
