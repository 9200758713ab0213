package io.symbolon.serdes.protobuf;

import com.google.api.Distribution;
import com.google.logging.type.HttpRequest;
import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.contract.RecordFormatContract;
import java.util.List;
import java.util.Map;

class GeneratedClassContractTest extends RecordFormatContract<Descriptor> {

    private final ProtobufRecordFormat format =
            new ProtobufRecordFormat(new SerdeConfig(Map.of("derive.type", true)), RecordPart.VALUE);

    @Override
    protected RecordFormat<Descriptor> format() {
        return format;
    }

    @Override
    protected List<Object> values() {
        return List.of(
                HttpRequest.newBuilder()
                        .setRequestMethod("GET")
                        .setStatus(200)
                        .setLatency(Duration.newBuilder().setSeconds(3))
                        .setCacheHit(true)
                        .build(),
                ErrorInfo.newBuilder()
                        .setReason("full")
                        .putMetadata("zone", "north")
                        .build(),
                Status.newBuilder()
                        .setCode(5)
                        .addDetails(Any.pack(Duration.getDefaultInstance()))
                        .build(),
                BadRequest.FieldViolation.newBuilder().setField("name").build(),
                Distribution.BucketOptions.Exponential.newBuilder()
                        .setScale(1.5)
                        .build());
    }
}
