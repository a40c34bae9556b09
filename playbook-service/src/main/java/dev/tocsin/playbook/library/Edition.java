package dev.tocsin.playbook.library;

import dev.tocsin.playbook.cacao.Playbook;
import java.util.UUID;

/** One version of a playbook in the library; number counts its versions here from 1. Family is the id of the playbook, of an overlay that of its base. */
public record Edition(UUID id, int number, Playbook playbook, String family) {}
