/**
 * The registry as verbs: register, look up, read, check, configure, delete.
 * May import: compatibility/core, the model, the storage port.
 * Does not know: HTTP, SQL, any one format.
 */
@NullMarked
package io.symbolon.registry;

import org.jspecify.annotations.NullMarked;
