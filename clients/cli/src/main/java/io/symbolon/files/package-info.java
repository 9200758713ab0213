/**
 * Schemas as files: where they are found, which subject each belongs to, what they refer to among themselves, and the manifest.
 * May import: the compatibility core, the model, Jackson.
 * Does not know: verdicts, reports, registries, how a command is typed.
 */
@NullMarked
package io.symbolon.files;

import org.jspecify.annotations.NullMarked;
