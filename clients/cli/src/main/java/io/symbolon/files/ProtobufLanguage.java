package io.symbolon.files;

import io.symbolon.compatibility.SchemaType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Protobuf: {@code .proto}, files by the path that an import gives. */
final class ProtobufLanguage implements SchemaLanguage {

    @Override
    public SchemaType type() {
        return new SchemaType("PROTOBUF");
    }

    @Override
    public List<String> extensions() {
        return List.of(".proto");
    }

    /** Nobody knows which folder a file's imports start from: every end of the path may be meant, the whole one first. */
    @Override
    public SchemaNames names(SchemaFile file) {
        Set<String> ends = new LinkedHashSet<>();
        for (int slash = file.path().indexOf('/');
                slash >= 0;
                slash = file.path().indexOf('/', slash + 1)) {
            ends.add(file.path().substring(slash + 1));
        }
        Map<String, List<String>> used = new LinkedHashMap<>();
        ProtobufOutline.of(file.text()).imports().forEach(path -> used.put(path, List.of(path)));
        return new SchemaNames(Set.of(file.path()), ends, used);
    }

    @Override
    public Map<String, Integer> lines(String text) {
        return ProtobufOutline.of(text).lines();
    }
}
