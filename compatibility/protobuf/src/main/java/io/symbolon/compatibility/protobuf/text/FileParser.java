package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import io.symbolon.compatibility.protobuf.text.Token.Kind;

/** Reads a whole {@code .proto} text into a descriptor whose names and options are still as written. For one thread, once. */
public final class FileParser {

    private final ParseState state;
    private final TokenStream tokens;
    private final FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder();
    private final Declarations declarations;

    private FileParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
        this.declarations = new Declarations(
                state,
                new Site<>(
                        PartPath.FILE.child(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER),
                        file::getMessageTypeCount,
                        file::addMessageType),
                new Site<>(
                        PartPath.FILE.child(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER),
                        file::getEnumTypeCount,
                        file::addEnumType),
                new Site<>(
                        PartPath.FILE.child(FileDescriptorProto.EXTENSION_FIELD_NUMBER),
                        file::getExtensionCount,
                        file::addExtension));
    }

    /** The file as far as it could be read; what could not is among the problems. */
    public static FileDescriptorProto parse(String text, Places places, Problems problems) {
        try {
            ParseState state = new ParseState(new TokenStream(new Lexer(text).tokens()), places, problems);
            FileParser parser = new FileParser(state);
            parser.file(problems);
            return parser.file.build();
        } catch (SyntaxException e) {
            problems.add(e.place(), e.reason());
            return FileDescriptorProto.getDefaultInstance();
        }
    }

    private void file(Problems problems) {
        if (tokens.peek().is("syntax") || tokens.peek().is("edition")) {
            syntax();
        }
        while (tokens.peek().kind() != Kind.END) {
            Token before = tokens.peek();
            state.attempt(this::statement);
            if (before.equals(tokens.peek())) {
                problems.add(before.place(), "The brace closes nothing");
                tokens.take();
            }
        }
    }

    private void syntax() {
        boolean edition = tokens.take().is("edition");
        tokens.take("=");
        Place place = tokens.peek().place();
        String name = tokens.takeString("a string").toStringUtf8();
        tokens.take(";");
        if (edition) {
            file.setSyntax("editions").setEdition(edition(name, place));
        } else if (name.equals("proto2") || name.equals("proto3")) {
            file.setSyntax(name);
        } else {
            throw new SyntaxException(
                    place,
                    "The syntax " + Problems.quote(name) + " does not exist; there are \"proto2\" and \"proto3\"");
        }
        state.use(Syntax.of(file.build()));
    }

    private static Edition edition(String name, Place place) {
        return switch (name) {
            case "2023" -> Edition.EDITION_2023;
            case "2024" -> Edition.EDITION_2024;
            default ->
                throw new SyntaxException(
                        place,
                        "The edition " + Problems.quote(name) + " is not supported; there are \"2023\" and \"2024\"");
        };
    }

    private void statement() {
        if (tokens.takeIf(";") || declarations.parsed()) {
            return;
        }
        switch (tokens.peek().text()) {
            case "import" -> importFile();
            case "package" -> packageName();
            case "option" -> new OptionParser(state).statement(options());
            case "service" ->
                new ServiceParser(state)
                        .service(new Site<>(
                                PartPath.FILE.child(FileDescriptorProto.SERVICE_FIELD_NUMBER),
                                file::getServiceCount,
                                file::addService));
            default -> throw tokens.expected("a declaration such as \"message\"");
        }
    }

    private void importFile() {
        tokens.take("import");
        if (tokens.peek().is("option")) {
            optionImport();
            return;
        }
        state.mark(PartPath.FILE.child(FileDescriptorProto.DEPENDENCY_FIELD_NUMBER, file.getDependencyCount()));
        if (tokens.peek().is("weak") && state.syntax() == Syntax.EDITION_2024) {
            state.complain("Weak imports do not exist in edition 2024");
        }
        if (file.getOptionDependencyCount() > 0) {
            state.complain("Imports of options must come after all other imports");
        }
        if (tokens.takeIf("public")) {
            file.addPublicDependency(file.getDependencyCount());
        } else if (tokens.takeIf("weak")) {
            file.addWeakDependency(file.getDependencyCount());
        }
        file.addDependency(tokens.takeString("the path of a file").toStringUtf8());
        tokens.take(";");
    }

    private void optionImport() {
        if (state.syntax() != Syntax.EDITION_2024) {
            state.complain("Imports of options exist from edition 2024 on");
        }
        tokens.take("option");
        state.mark(PartPath.FILE.child(
                FileDescriptorProto.OPTION_DEPENDENCY_FIELD_NUMBER, file.getOptionDependencyCount()));
        file.addOptionDependency(tokens.takeString("the path of a file").toStringUtf8());
        tokens.take(";");
    }

    private void packageName() {
        state.mark(PartPath.FILE.child(FileDescriptorProto.PACKAGE_FIELD_NUMBER));
        if (file.hasPackage()) {
            state.complain("The package is declared twice");
        }
        tokens.take("package");
        if (tokens.peek().is(".")) {
            throw tokens.expected("a package name");
        }
        file.setPackage(tokens.takeTypeName("a package name"));
        tokens.take(";");
    }

    private Site<UninterpretedOption> options() {
        FileOptions.Builder options = file.getOptionsBuilder();
        return new Site<>(
                PartPath.FILE
                        .child(FileDescriptorProto.OPTIONS_FIELD_NUMBER)
                        .child(FileOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                options::getUninterpretedOptionCount,
                options::addUninterpretedOption);
    }
}
