package dev.tocsin.playbook;

/** Roles of the realm that this service gives rights to. */
public final class Roles {
    public static final String COMMANDER = "commander";
    public static final String RESPONDER = "responder";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String COUNSEL = "counsel";
    public static final String COMMUNICATIONS = "communications";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
