/** Pure mappers, one per format: a raw payload becomes signals. */
@NullMarked
package dev.tocsin.incident.normal;

import org.jspecify.annotations.NullMarked;
