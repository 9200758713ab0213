/**
 * The words that a registry and its clients both speak: REST bodies as records, the one error table, media types, modes.
 * May import: the JDK and Jackson's annotations.
 * Does not know: how a body travels, what a schema means, where anything is kept.
 */
@NullMarked
package io.symbolon.model;

import org.jspecify.annotations.NullMarked;
