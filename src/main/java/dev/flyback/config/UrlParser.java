package dev.flyback.config;

/** Reads what follows {@code postgresql://}, and sees when an unescaped password blurs where its parts end. */
final class UrlParser {
    private final String text;
    private final String origin;
    private final boolean jdbc;
    private final ConnectionInfo info = new ConnectionInfo();

    UrlParser(String text, String origin, boolean jdbc) {
        this.text = text;
        this.origin = origin;
        this.jdbc = jdbc;
    }

    ConnectionInfo parse() {
        int question = text.indexOf('?');
        String beforeQuery = question < 0 ? text : text.substring(0, question);
        int slash = beforeQuery.indexOf('/');
        String authority = slash < 0 ? beforeQuery : beforeQuery.substring(0, slash);
        readAuthority(authority, slash < 0 ? "" : beforeQuery.substring(slash + 1));
        if (question >= 0) {
            new QueryParser(text.substring(question + 1), origin, jdbc).parse(info);
        }
        return info;
    }

    private void readAuthority(String authority, String path) {
        int at = authority.indexOf('@');
        if (at != authority.lastIndexOf('@')) {
            throw UrlFailure.unescaped(origin, "an @");
        }
        if (path.contains("@")) {
            throw UrlFailure.unescaped(origin, "a / or an @");
        }
        if (at >= 0) {
            readUserInfo(authority.substring(0, at));
        }
        readHosts(authority.substring(at + 1), at >= 0);
        readDatabase(path);
    }

    private void readUserInfo(String userInfo) {
        if (userInfo.contains("#")) {
            throw UrlFailure.unescaped(origin, "a #");
        }
        int colon = userInfo.indexOf(':');
        info.put(ConnectionInfo.USER, decodeUserInfo(colon < 0 ? userInfo : userInfo.substring(0, colon)), origin);
        info.put(ConnectionInfo.PASSWORD, decodeUserInfo(colon < 0 ? "" : userInfo.substring(colon + 1)), origin);
    }

    private String decodeUserInfo(String part) {
        return Percent.decode(part).orElseThrow(() -> UrlFailure.unescaped(origin, "a %"));
    }

    private void readHosts(String list, boolean userInfoBefore) {
        HostList hosts = HostList.parse(list, origin, userInfoBefore);
        String decoded = Percent.decode(hosts.hosts())
                .orElseThrow(() -> UrlFailure.of(origin, "the host has a % that two hex digits do not follow"));
        info.put(ConnectionInfo.HOST, decoded, origin);
        info.put(ConnectionInfo.PORT, hosts.ports(), origin);
    }

    private void readDatabase(String path) {
        if (path.contains("/")) {
            throw UrlFailure.of(
                    origin, "there is a second / after the host", "percent-encode a / in a name or a password as %2F");
        }
        String name = jdbc ? path.replace('+', ' ') : path;
        info.put(
                ConnectionInfo.DATABASE,
                Percent.decode(name)
                        .orElseThrow(() -> UrlFailure.of(
                                origin,
                                "the name of the database has a % that two hex digits do not follow",
                                "percent-encode a % as %25")),
                origin);
    }
}
