/** Defaults of the services that need code: JSON and trace sampling. */
@NullMarked
package dev.tocsin.kit.config;

import org.jspecify.annotations.NullMarked;
