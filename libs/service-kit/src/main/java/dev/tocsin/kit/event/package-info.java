/** CloudEvents 1.0 in structured JSON: reading, writing and trace context. */
@NullMarked
package dev.tocsin.kit.event;

import org.jspecify.annotations.NullMarked;
