/** What a user might bring. */
@NullMarked
package io.symbolon.serdes.acme;

import org.jspecify.annotations.NullMarked;
