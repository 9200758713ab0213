package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.symbolon.compatibility.TaggableParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The options of a message or field as they are written, of which one says its tags: in its braces where it is written whole,
 * because then nothing may be added to it, else by an assignment for every tag.
 */
record TaggedOptions(Message.Builder options, MetaOption meta) implements TaggableParts.Part {

    @Override
    public List<String> tags() {
        return written().stream().flatMap(option -> meta.tags(option).stream()).toList();
    }

    @Override
    public void setTags(Set<String> tags) {
        List<UninterpretedOption> before = written();
        boolean whole = before.stream().anyMatch(meta::isWhole);
        options.clearField(list());
        before.stream()
                .flatMap(option ->
                        meta.isWhole(option) ? meta.whole(option, tags).stream() : meta.withoutTags(option).stream())
                .forEach(this::write);
        if (!whole) {
            tags.stream().map(meta::assignment).forEach(this::write);
        }
    }

    private List<UninterpretedOption> written() {
        List<UninterpretedOption> written = new ArrayList<>();
        for (int i = 0; i < options.getRepeatedFieldCount(list()); i++) {
            written.add((UninterpretedOption) options.getRepeatedField(list(), i));
        }
        return written;
    }

    private void write(UninterpretedOption option) {
        options.addRepeatedField(list(), option);
    }

    private FieldDescriptor list() {
        return options.getDescriptorForType().findFieldByName("uninterpreted_option");
    }
}
