package dev.tocsin.kit.security;

/** The roles that Tocsin gives rights to, as annotations and the realm name them. */
public final class Roles {
    public static final String COMMANDER = "commander";
    public static final String RESPONDER = "responder";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String COUNSEL = "counsel";
    public static final String COMMUNICATIONS = "communications";
    public static final String AUDITOR = "auditor";
    public static final String MONITOR = "monitor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
