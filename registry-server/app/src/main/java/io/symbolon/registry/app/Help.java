package io.symbolon.registry.app;

/** What {@code --help} prints. */
final class Help {

    private static final String INTRODUCTION = """
            Symbolon, a schema registry.

            Usage: java -jar symbolon-registry.jar [--key=value ...]

            A key can be given as --key=value, as the environment variable SYMBOLON_ and the key in upper case with _ for .,
            or in the properties file named by --config. The command line wins over the environment, that over the file.

            """;

    private Help() {}

    static String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (ConfigurationKey key : ConfigurationKey.values()) {
            text.append("  --").append(key.key()).append('\n');
            text.append("      ").append(key.meaning()).append('\n');
            text.append("      Value: ").append(key.kind().description()).append('\n');
            text.append("      Default: ").append(shownDefault(key)).append('\n');
        }
        text.append("  --help\n      Prints this.\n  --version\n      Prints the version.\n");
        return text.toString();
    }

    private static String shownDefault(ConfigurationKey key) {
        return key.defaultValue().isEmpty() ? "none" : key.defaultValue();
    }
}
