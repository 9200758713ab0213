/**
 * Whether schemas may follow those of before: what came before (files, a git commit, a registry), the check, and its reports.
 * May import: the compatibility core, the files, the client and its model.
 * Does not know: how a command or a build asks for a check.
 */
@NullMarked
package io.symbolon.check;

import org.jspecify.annotations.NullMarked;
