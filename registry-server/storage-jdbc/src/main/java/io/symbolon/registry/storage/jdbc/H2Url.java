package io.symbolon.registry.storage.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The URL of an H2 database with the parameters that the registry needs, as far as its author set no others. */
final class H2Url {

    private static final String MEMORY = "memory:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";
    private static final String H2_FILE = "jdbc:h2:file:";

    /** Through asynchronous channels: an interrupted thread would close any other channel, and with it the database. */
    private static final String H2_UNINTERRUPTED_FILE = "jdbc:h2:async:";

    private static final List<String> PARAMETERS = List.of(
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            "DB_CLOSE_ON_EXIT=FALSE",
            "LOCK_TIMEOUT=1000",
            "TRACE_LEVEL_FILE=0",
            "QUERY_CACHE_SIZE=100",
            "WRITE_DELAY=2147483647");

    private static final Pattern CREDENTIAL = Pattern.compile(";(USER|PASSWORD)=([^;]*)", Pattern.CASE_INSENSITIVE);

    private final String url;

    private H2Url(String url) {
        this.url = url;
    }

    static boolean matches(String url) {
        return url.equals(MEMORY) || url.startsWith(H2_MEMORY) || url.startsWith(H2_FILE);
    }

    static H2Url of(String url) {
        return new H2Url(url.equals(MEMORY) ? H2_MEMORY + UUID.randomUUID() : url);
    }

    boolean isFile() {
        return url.startsWith(H2_FILE);
    }

    /** What the URL itself says; empty where it says nothing. */
    String user() {
        return credential("USER");
    }

    String password() {
        return credential("PASSWORD");
    }

    private String credential(String name) {
        return CREDENTIAL
                .matcher(url)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    /** For the driver, which wants user and password apart. */
    String withParameters() {
        String location = isFile() ? H2_UNINTERRUPTED_FILE + url.substring(H2_FILE.length()) : url;
        StringBuilder complete = new StringBuilder(CREDENTIAL.matcher(location).replaceAll(""));
        for (String parameter : PARAMETERS) {
            String name = parameter.substring(0, parameter.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) {
                complete.append(';').append(parameter);
            }
        }
        return complete.toString();
    }

    /** For people; without parameters, because one could be a secret. */
    String description() {
        int end = url.indexOf(';');
        String location = end < 0 ? url : url.substring(0, end);
        return isFile() ? "H2 in the file " + location.substring(H2_FILE.length()) : "H2 in memory";
    }
}
