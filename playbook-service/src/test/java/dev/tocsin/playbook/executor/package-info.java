@NullMarked
package dev.tocsin.playbook.executor;

import org.jspecify.annotations.NullMarked;
