package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;

/** The dialects of {@code .proto} text. */
public enum Syntax {
    PROTO2(Edition.EDITION_PROTO2),
    PROTO3(Edition.EDITION_PROTO3),
    EDITION_2023(Edition.EDITION_2023),
    EDITION_2024(Edition.EDITION_2024);

    private final Edition edition;

    Syntax(Edition edition) {
        this.edition = edition;
    }

    public static Syntax of(FileDescriptorProto file) {
        return switch (file.getSyntax()) {
            case "proto3" -> PROTO3;
            case "editions" -> file.getEdition() == Edition.EDITION_2024 ? EDITION_2024 : EDITION_2023;
            default -> PROTO2;
        };
    }

    public Edition edition() {
        return edition;
    }

    public boolean hasEditions() {
        return compareTo(EDITION_2023) >= 0;
    }
}
