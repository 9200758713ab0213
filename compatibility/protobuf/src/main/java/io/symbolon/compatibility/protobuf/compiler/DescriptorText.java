package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.Base64;
import java.util.regex.Pattern;

/** A schema as base64 of a {@code FileDescriptorProto}, which clients without a printer send instead of text. */
final class DescriptorText {

    private static final int MOST_LEVELS = 32;
    private static final Pattern BASE64 = Pattern.compile("\\s*[A-Za-z0-9+/]+={0,2}\\s*");

    private DescriptorText() {}

    /** Whether a text can be nothing else: no {@code .proto} text does without a space, a quote or a semicolon. */
    static boolean isOne(String text) {
        return BASE64.matcher(text).matches();
    }

    static FileDescriptorProto read(String text, Problems problems) {
        try {
            FileDescriptorProto file =
                    FileDescriptorProto.parseFrom(Base64.getDecoder().decode(text.strip()));
            FileDescriptorProto.Builder bare =
                    file.toBuilder().clearSourceCodeInfo().clearName();
            bare.getMessageTypeBuilderList().forEach(message -> tidy(message, 1, problems));
            bare.getExtensionBuilderList().forEach(DescriptorText::tidy);
            return bare.build();
        } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
            problems.add("", "The schema is neither .proto text nor the base64 of a FileDescriptorProto");
            return FileDescriptorProto.getDefaultInstance();
        }
    }

    /** With every JSON name, as compilers write descriptors: clients do not know the usual one where none is there. */
    static String write(FileDescriptorProto file) {
        FileDescriptorProto.Builder whole = file.toBuilder();
        whole.getMessageTypeBuilderList().forEach(DescriptorText::addJsonNames);
        return Base64.getEncoder().encodeToString(whole.build().toByteArray());
    }

    private static void addJsonNames(DescriptorProto.Builder message) {
        message.getFieldBuilderList().stream()
                .filter(field -> !field.hasJsonName())
                .forEach(field -> field.setJsonName(Names.json(field.getName())));
        message.getNestedTypeBuilderList().forEach(DescriptorText::addJsonNames);
    }

    private static void tidy(DescriptorProto.Builder message, int level, Problems problems) {
        if (level > MOST_LEVELS) {
            problems.add("", "Messages nest deeper than " + MOST_LEVELS + " levels, the limit");
            return;
        }
        message.getFieldBuilderList().forEach(DescriptorText::tidy);
        message.getExtensionBuilderList().forEach(DescriptorText::tidy);
        message.getNestedTypeBuilderList().forEach(nested -> tidy(nested, level + 1, problems));
    }

    /** Compilers write down every JSON name; only one that is not the usual one says something. */
    private static void tidy(FieldDescriptorProto.Builder field) {
        if (field.getJsonName().equals(Names.json(field.getName())) || field.hasExtendee()) {
            field.clearJsonName();
        }
    }
}
