package dev.tocsin.playbook.signature;

/** One signature looked at: its place in the document, who signed, what became of it, and why; key is the SHA-256 of the public key in hex. */
public record Verified(String pointer, String signee, Verdict verdict, String because, String key) {}
