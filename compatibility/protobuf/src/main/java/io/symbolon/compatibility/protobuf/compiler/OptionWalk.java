package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import java.util.Set;

/** A walk to the options of everything in a file, by reflection: every kind of part keeps them in a field of that name. */
final class OptionWalk {

    private static final Set<String> NO_PARTS = Set.of("source_code_info", "options");

    private final Edit edit;

    private OptionWalk(Edit edit) {
        this.edit = edit;
    }

    static FileDescriptorProto edit(FileDescriptorProto file, Edit edit) {
        FileDescriptorProto.Builder builder = file.toBuilder();
        Element element = new Element(Names.join(file.getPackage(), "file"), file.getPackage());
        new OptionWalk(edit).visit(builder, element, PartPath.FILE);
        return builder.build();
    }

    private void visit(Message.Builder part, Element element, PartPath path) {
        for (FieldDescriptor field : part.getDescriptorForType().getFields()) {
            if (field.getName().equals("options") && part.hasField(field)) {
                Message options = (Message) part.getField(field);
                part.setField(field, edit.edit(options, element.name(), path.child(field.getNumber())));
            } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                    && field.isRepeated()
                    && !NO_PARTS.contains(field.getName())) {
                for (int i = 0; i < part.getRepeatedFieldCount(field); i++) {
                    Message.Builder inner = part.getRepeatedFieldBuilder(field, i);
                    visit(inner, element.inner(inner), path.child(field.getNumber(), i));
                }
            }
        }
    }

    /** What happens to the options of one part. */
    interface Edit {
        /**
         * The options that take the place of these.
         *
         * @param element the full name of the part, from which the names of extensions are looked up
         */
        Message edit(Message options, String element, PartPath path);
    }

    /**
     * A part that has options.
     *
     * @param name the full name
     * @param scope what comes before the names of the parts inside
     */
    private record Element(String name, String scope) {

        Element inner(Message.Builder part) {
            FieldDescriptor field = part.getDescriptorForType().findFieldByName("name");
            if (field == null) {
                return this;
            }
            String inner = Names.join(scope, (String) part.getField(field));
            return new Element(inner, inner);
        }
    }
}
