package io.symbolon.compatibility.protobuf;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;

/** The dialects of {@code .proto} text. */
enum Syntax {
    PROTO2(Edition.EDITION_PROTO2),
    PROTO3(Edition.EDITION_PROTO3),
    EDITION_2023(Edition.EDITION_2023),
    EDITION_2024(Edition.EDITION_2024);

    private final Edition edition;

    Syntax(Edition edition) {
        this.edition = edition;
    }

    static Syntax of(FileDescriptorProto file) {
        return switch (file.getSyntax()) {
            case "proto3" -> PROTO3;
            case "editions" -> file.getEdition() == Edition.EDITION_2024 ? EDITION_2024 : EDITION_2023;
            default -> PROTO2;
        };
    }

    Edition edition() {
        return edition;
    }

    boolean hasEditions() {
        return compareTo(EDITION_2023) >= 0;
    }
}
