package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints a file in the one layout of canonical text: syntax, package, imports, public imports, options, messages, enums,
 * extensions, services. All its options must be in the form in which one writes them. For one thread, once.
 */
public final class FilePrinter {

    private final TextWriter text = new TextWriter();
    private final FileDescriptorProto file;
    private final Syntax syntax;

    private FilePrinter(FileDescriptorProto file) {
        this.file = file;
        this.syntax = Syntax.of(file);
    }

    public static String print(FileDescriptorProto file) {
        return new FilePrinter(file).print();
    }

    private String print() {
        head();
        imports();
        if (file.getOptions().getUninterpretedOptionCount() > 0) {
            text.blankLine();
            new OptionPrinter(text).statements(file.getOptions().getUninterpretedOptionList());
        }
        MemberPrinter members = new MemberPrinter(text, syntax, file.getMessageTypeList(), file.getExtensionList());
        members.messages();
        file.getEnumTypeList().forEach(enumType -> {
            text.blankLine();
            new EnumPrinter(text, syntax).print(enumType);
        });
        members.extensions();
        file.getServiceList().forEach(this::service);
        return text.toString();
    }

    private void head() {
        if (syntax.hasEditions()) {
            text.line("edition = \"" + syntax.name().substring("EDITION_".length()) + "\";");
        } else if (file.hasSyntax()) {
            text.line("syntax = \"" + file.getSyntax() + "\";");
        }
        if (file.hasPackage()) {
            text.line("package " + file.getPackage() + ";");
        }
    }

    private void imports() {
        List<Integer> publicOnes = file.getPublicDependencyList();
        List<Integer> weakOnes = file.getWeakDependencyList();
        if (file.getDependencyCount() + file.getOptionDependencyCount() > 0) {
            text.blankLine();
        }
        IntStream.range(0, file.getDependencyCount())
                .filter(index -> !publicOnes.contains(index))
                .forEach(index -> importing(weakOnes.contains(index) ? "weak " : "", file.getDependency(index)));
        publicOnes.forEach(index -> importing("public ", file.getDependency(index)));
        file.getOptionDependencyList().forEach(path -> importing("option ", path));
    }

    private void importing(String kind, String path) {
        text.line("import " + kind + StringLiteral.write(ByteString.copyFromUtf8(path)) + ";");
    }

    private void service(ServiceDescriptorProto service) {
        text.blankLine();
        text.block("service " + service.getName(), () -> {
            new OptionPrinter(text).statements(service.getOptions().getUninterpretedOptionList());
            service.getMethodList().forEach(this::method);
        });
    }

    private void method(MethodDescriptorProto method) {
        String head = "rpc " + method.getName() + " (" + (method.getClientStreaming() ? "stream " : "")
                + method.getInputType() + ") returns (" + (method.getServerStreaming() ? "stream " : "")
                + method.getOutputType() + ")";
        if (method.hasOptions()) {
            text.block(
                    head,
                    () -> new OptionPrinter(text).statements(method.getOptions().getUninterpretedOptionList()));
        } else {
            text.line(head + ";");
        }
    }
}
