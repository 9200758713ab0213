package io.symbolon.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is seen of a {@code .proto} text without compiling it: its imports, and the lines of its messages, oneofs and fields. A
 * text that is no Protobuf has an outline too, just not a useful one.
 */
record ProtobufOutline(List<String> imports, Map<String, Integer> lines) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skipped>//[^\n]*|/\\*.*?\\*/|\\s+)|\"(?<string>[^\"\n]*)\"|'(?<quoted>[^'\n]*)'|[\\w.]+|.",
            Pattern.DOTALL);

    static ProtobufOutline of(String text) {
        Scan scan = new Scan(text);
        scan.run();
        return new ProtobufOutline(scan.imports, scan.lines);
    }

    /** One pass over a text. */
    private static final class Scan {

        private final List<String> imports = new ArrayList<>();
        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final Deque<String> blocks = new ArrayDeque<>();
        private final List<String> statement = new ArrayList<>();
        private final Matcher tokens;
        private int line = 1;
        private int statementLine = 1;

        Scan(String text) {
            tokens = TOKEN.matcher(text);
        }

        void run() {
            while (tokens.find()) {
                if (tokens.group("skipped") == null) {
                    take(tokens.group());
                }
                line += (int)
                        tokens.group().chars().filter(letter -> letter == '\n').count();
            }
        }

        private void take(String token) {
            switch (token) {
                case "{" -> open();
                case "}" -> close();
                case ";" -> end();
                default -> {
                    if (statement.isEmpty()) {
                        statementLine = line;
                    }
                    statement.add(token);
                }
            }
        }

        private void open() {
            boolean named = statement.size() > 1 && statement.get(0).matches("message|oneof|enum");
            String name = named ? "/" + statement.get(1) : "";
            if (named) {
                lines.putIfAbsent(way() + name, statementLine);
            }
            noteField();
            blocks.push(named && statement.get(0).equals("oneof") ? "" : name);
            statement.clear();
        }

        private void close() {
            if (!blocks.isEmpty()) {
                blocks.pop();
            }
            statement.clear();
        }

        private void end() {
            if (!statement.isEmpty() && statement.get(0).equals("import")) {
                String path = statement.get(statement.size() - 1);
                imports.add(path.substring(1, Math.max(1, path.length() - 1)));
            } else {
                noteField();
            }
            statement.clear();
        }

        /** A field is what has a name, {@code =} and a number. */
        private void noteField() {
            int equals = statement.indexOf("=");
            if (equals > 0
                    && equals + 1 < statement.size()
                    && statement.get(equals + 1).matches("\\d+")) {
                lines.putIfAbsent(way() + "/" + statement.get(equals + 1), statementLine);
            }
        }

        private String way() {
            StringBuilder way = new StringBuilder();
            for (Iterator<String> outermost = blocks.descendingIterator(); outermost.hasNext(); ) {
                way.append(outermost.next());
            }
            return way.toString();
        }
    }
}
