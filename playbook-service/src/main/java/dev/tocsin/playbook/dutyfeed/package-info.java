/** What is heard of duties, and the waits that it ends. */
@NullMarked
package dev.tocsin.playbook.dutyfeed;

import org.jspecify.annotations.NullMarked;
