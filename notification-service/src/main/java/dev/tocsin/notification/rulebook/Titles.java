package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.Rule;

/** Names a duty in a few words: what is told, and to whom. */
public final class Titles {

    private Titles() {}

    /** Returns the title of the duty that the rule brings. */
    public static String of(Rule rule) {
        return what(rule.head().phase()) + " to " + whom(rule.recipient());
    }

    private static String what(String phase) {
        return switch (phase) {
            case "early-warning" -> "Early warning";
            case "intermediate" -> "Intermediate report";
            case "final" -> "Final report";
            case "update" -> "Update";
            default -> "Notice";
        };
    }

    private static String whom(Rule.Recipient recipient) {
        return switch (recipient.kind()) {
            case "authority" -> "the authority";
            case "attorney-general" -> "the Attorney General";
            case "individuals" -> "the people concerned";
            case "controller" -> "the controller";
            case "client" -> "the client";
            case "consumer-reporting-agencies" -> "the consumer reporting agencies";
            case "law-enforcement" -> "law enforcement";
            case "csirt" -> "the CSIRT";
            case "market" -> "the market";
            case "media" -> "the media";
            case "recipients" -> "the recipients of the service";
            default -> recipient.name();
        };
    }
}
