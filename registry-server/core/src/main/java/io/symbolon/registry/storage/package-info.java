/**
 * The storage port: where the registry keeps its rows, in small roles.
 * May import: the nouns of the registry.
 * Does not know: policy; engines only keep rows.
 */
@NullMarked
package io.symbolon.registry.storage;

import org.jspecify.annotations.NullMarked;
