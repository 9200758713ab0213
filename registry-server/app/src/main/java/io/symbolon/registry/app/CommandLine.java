package io.symbolon.registry.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** What somebody typed to start the server, together with the environment it starts in. */
record CommandLine(List<String> arguments, Map<String, String> environment) {

    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final String VERSION = "--version";

    CommandLine {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    boolean asksForHelp() {
        return arguments.stream().anyMatch(HELP::contains);
    }

    boolean asksForVersion() {
        return arguments.contains(VERSION);
    }

    /** The command line wins over the environment, and that over the file. */
    Configuration configuration() {
        EnumMap<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);
        values.putAll(fromEnvironment());
        values.putAll(fromArguments());
        String file = values.getOrDefault(ConfigurationKey.CONFIG, "");
        if (!file.isEmpty()) {
            fromFile(file).forEach(values::putIfAbsent);
        }
        return Configuration.of(values);
    }

    private EnumMap<ConfigurationKey, String> fromArguments() {
        EnumMap<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new ConfigurationException(
                        "Cannot read the argument '" + argument + "'; write --key=value, or --help for all keys");
            }
            values.put(
                    ConfigurationException.requireKnown(argument.substring("--".length(), equals)),
                    argument.substring(equals + 1));
        }
        return values;
    }

    private EnumMap<ConfigurationKey, String> fromEnvironment() {
        EnumMap<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);
        environment.forEach((name, value) -> {
            if (ConfigurationKey.isVariable(name)) {
                values.put(ConfigurationException.requireKnownVariable(name), value);
            }
        });
        return values;
    }

    private static EnumMap<ConfigurationKey, String> fromFile(String file) {
        EnumMap<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);
        Properties properties = properties(file);
        for (String key : properties.stringPropertyNames()) {
            if (key.equals(ConfigurationKey.CONFIG.key())) {
                throw new ConfigurationException(
                        "The file '" + file + "' names another one with 'config'; only one is read");
            }
            values.put(ConfigurationException.requireKnown(key), properties.getProperty(key));
        }
        return values;
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("config names the file '" + file + "', which cannot be read: " + e);
        }
        return properties;
    }
}
