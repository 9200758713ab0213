package io.symbolon.registry.storage;

import java.util.Optional;

/**
 * Which subjects to list.
 *
 * @param context only this context; all contexts where empty
 * @param prefix how the name begins; an empty one matches every name
 */
public record SubjectFilter(Optional<String> context, String prefix) {}
