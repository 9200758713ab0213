/**
 * Records as JSON texts, in the frames that serializers write: encoding, decoding, and what each byte is for.
 * May import: the serdes and the formats, the client.
 * Does not know: how a command is typed, Kafka.
 */
@NullMarked
package io.symbolon.record;

import org.jspecify.annotations.NullMarked;
