/**
 * The storage port: where the registry keeps its rows, in five small roles, and the nouns that the rows are made of.
 * May import: the model and the nouns of compatibility/core.
 * Does not know: policy; an engine only keeps rows.
 */
@NullMarked
package io.symbolon.registry.storage;

import org.jspecify.annotations.NullMarked;
