package dev.tocsin.playbook.library;

import dev.tocsin.playbook.cacao.Playbook;
import java.util.UUID;

/** One version of a playbook in the library; number counts its versions here from 1. */
public record Edition(UUID id, int number, Playbook playbook) {}
