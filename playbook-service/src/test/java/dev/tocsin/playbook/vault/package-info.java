@NullMarked
package dev.tocsin.playbook.vault;

import org.jspecify.annotations.NullMarked;
