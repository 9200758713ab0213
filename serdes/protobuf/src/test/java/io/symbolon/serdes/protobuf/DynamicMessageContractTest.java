package io.symbolon.serdes.protobuf;

import static io.symbolon.serdes.protobuf.TestSchemas.message;
import static io.symbolon.serdes.protobuf.TestSchemas.value;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.contract.RecordFormatContract;
import java.util.List;

class DynamicMessageContractTest extends RecordFormatContract<Descriptor> {

    private final ProtobufRecordFormat format = new ProtobufRecordFormat();
    private final FileDescriptor file = TestSchemas.read("everything.proto").descriptor();

    @Override
    protected RecordFormat<Descriptor> format() {
        return format;
    }

    @Override
    protected List<Object> values() {
        return List.of(
                value(
                        message(file, "Everything"),
                        "i: -7 d: 0.5 packed: [-1, 0, 1] names: 'Ada' names: 'Grace é世🌍' blob: '\\377\\000' kind: A"
                                + " children { key: 1 value { i: 2 } } wrapped { value: 'w' } Extra { f: 9 } share: 0.25"
                                + " [acme.nickname]: 'A' [acme.empties] {}"),
                value(message(file, "Empty"), ""),
                value(message(file, "Everything.Inner"), "u: 18446744073709551615"),
                value(message(file, "Everything.Inner.Innermost"), "s: 'deep'"));
    }

    /** Messages are equal only where their descriptors are one object. */
    @Override
    protected Object comparable(Object value) {
        Message message = (Message) value;
        return List.of(message.getDescriptorForType().getFullName(), message.toByteString(), message.toString());
    }
}
