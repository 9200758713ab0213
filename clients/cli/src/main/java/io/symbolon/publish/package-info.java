/**
 * What changes a registry, or fetches from it: registering schemas in the order of their references, downloading, levels.
 * May import: the compatibility core, the files, the check, the client.
 * Does not know: how a command or a build asks for it.
 */
@NullMarked
package io.symbolon.publish;

import org.jspecify.annotations.NullMarked;
