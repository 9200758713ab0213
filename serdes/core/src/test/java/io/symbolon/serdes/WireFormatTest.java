package io.symbolon.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private static final byte[] NO_TYPE = {};

    private static final UUID GUID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    @Test
    void frame_id_isAZeroAndFourBytesBigEndian() {
        assertThat(WireFormat.frame(0x01020384, NO_TYPE)).containsExactly(0, 1, 2, 3, 0x84);
    }

    @Test
    void frame_guid_isAOneAndSixteenBytesBigEndian() {
        assertThat(WireFormat.frame(GUID, NO_TYPE))
                .containsExactly(
                        0x01, 0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee,
                        0xff);
    }

    @Test
    void frame_typeInSchema_followsIdAndGuid() {
        byte[] type = {4, 2, 0};

        assertThat(WireFormat.frame(7, type)).containsExactly(0, 0, 0, 0, 7, 4, 2, 0);
        assertThat(WireFormat.frame(GUID, type)).hasSize(20).endsWith(4, 2, 0);
    }

    @Test
    void idAndGuid_ofTheirFrames_areWhatWasFramed() {
        assertThat(WireFormat.id(WireFormat.frame(Integer.MAX_VALUE, NO_TYPE))).isEqualTo(Integer.MAX_VALUE);
        assertThat(WireFormat.id(WireFormat.frame(200, NO_TYPE))).isEqualTo(200);
        assertThat(WireFormat.guid(WireFormat.frame(GUID, NO_TYPE))).isEqualTo(GUID);
    }

    @Test
    void headerName_ofEachPart_isTheOneOfTheProtocol() {
        assertThat(WireFormat.headerName(RecordPart.KEY)).isEqualTo("__key_schema_id");
        assertThat(WireFormat.headerName(RecordPart.VALUE)).isEqualTo("__value_schema_id");
    }
}
