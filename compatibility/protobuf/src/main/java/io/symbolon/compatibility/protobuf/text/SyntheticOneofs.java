package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import java.util.HashSet;
import java.util.Set;

/** The oneofs of one field each that stand for {@code optional} in proto3. */
final class SyntheticOneofs {

    private SyntheticOneofs() {}

    static void add(DescriptorProto.Builder message) {
        Set<String> names = new HashSet<>();
        message.getFieldList().forEach(field -> names.add(field.getName()));
        message.getOneofDeclList().forEach(oneof -> names.add(oneof.getName()));
        for (FieldDescriptorProto.Builder field : message.getFieldBuilderList()) {
            if (field.getProto3Optional()) {
                field.setOneofIndex(message.getOneofDeclCount());
                message.addOneofDecl(OneofDescriptorProto.newBuilder().setName(freeName(field.getName(), names)));
            }
        }
    }

    private static String freeName(String fieldName, Set<String> taken) {
        String name = fieldName.startsWith("_") ? fieldName : "_" + fieldName;
        while (!taken.add(name)) {
            name = "X" + name;
        }
        return name;
    }
}
