package io.symbolon.serdes.avro;

import java.util.Arrays;
import org.apache.avro.io.BinaryData;
import org.apache.avro.io.BinaryEncoder;

/**
 * Avro's binary encoding straight into an array that is used again and again; the only copy is the one that leaves. For one
 * thread.
 */
final class ArrayEncoder extends BinaryEncoder {

    private static final int SMALLEST = 512;
    private static final int LARGEST_KEPT = 1 << 20;

    private byte[] array = new byte[SMALLEST];
    private int length;

    /** Forgets what is there and starts with some bytes. */
    void start(byte[] prefix) {
        if (array.length > LARGEST_KEPT) {
            array = new byte[SMALLEST];
        }
        length = 0;
        writeFixed(prefix, 0, prefix.length);
    }

    /** What was written since the start. */
    byte[] toArray() {
        return Arrays.copyOf(array, length);
    }

    @Override
    public void writeBoolean(boolean value) {
        reserve(1);
        length += BinaryData.encodeBoolean(value, array, length);
    }

    @Override
    public void writeInt(int value) {
        reserve(5);
        length += BinaryData.encodeInt(value, array, length);
    }

    @Override
    public void writeLong(long value) {
        reserve(10);
        length += BinaryData.encodeLong(value, array, length);
    }

    @Override
    public void writeFloat(float value) {
        reserve(Float.BYTES);
        length += BinaryData.encodeFloat(value, array, length);
    }

    @Override
    public void writeDouble(double value) {
        reserve(Double.BYTES);
        length += BinaryData.encodeDouble(value, array, length);
    }

    @Override
    public void writeFixed(byte[] bytes, int start, int count) {
        reserve(count);
        System.arraycopy(bytes, start, array, length, count);
        length += count;
    }

    @Override
    protected void writeZero() {
        reserve(1);
        array[length++] = 0;
    }

    @Override
    public int bytesBuffered() {
        return length;
    }

    @Override
    public void flush() {
        // Nothing waits anywhere else.
    }

    private void reserve(int count) {
        if (array.length - length < count) {
            int needed = Math.addExact(length, count);
            array = Arrays.copyOf(array, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * array.length)));
        }
    }
}
