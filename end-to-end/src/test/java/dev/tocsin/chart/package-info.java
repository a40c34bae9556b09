/** The chart, rendered by the real Helm library and read by the Kubernetes model. */
@NullMarked
package dev.tocsin.chart;

import org.jspecify.annotations.NullMarked;
