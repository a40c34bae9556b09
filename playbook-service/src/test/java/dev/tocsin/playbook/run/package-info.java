/** Tests of runs over REST and Kafka. */
@NullMarked
package dev.tocsin.playbook.run;

import org.jspecify.annotations.NullMarked;
