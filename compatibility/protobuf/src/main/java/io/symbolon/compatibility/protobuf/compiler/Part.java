package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import org.jspecify.annotations.Nullable;

/**
 * A declaration in a file, with what surrounds it.
 *
 * @param proto what was declared
 * @param name its full name
 * @param features the features in force there
 * @param owner the message around it, if there is one
 */
record Part<T extends Message>(
        T proto,
        String name,
        PartPath path,
        FeatureSet features,
        @Nullable Part<DescriptorProto> owner) {

    boolean isNested() {
        return owner != null;
    }
}
