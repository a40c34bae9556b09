package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Give a person a link to answer with; role is the one of the question in which that person answers, and which the issuer has too. */
record IssueLink(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String approver,

        @NotBlank @Size(max = 50) String role) {}
