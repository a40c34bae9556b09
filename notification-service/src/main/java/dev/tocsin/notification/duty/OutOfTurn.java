package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;

/** The problem that names who must be told before. */
final class OutOfTurn {

    private OutOfTurn() {}

    static Problem refused(Waiting waiting) {
        var words = waiting.outOfTurn();
        var choice = words == null ? "" : ". A person may decide otherwise, with a reason: " + words;
        var problem = new Problem(NotificationProblem.NOTICE_OUT_OF_TURN, upper(waiting.words()) + choice)
                .with(
                        "waits_for",
                        waiting.first().stream().map(DutyView.FirstView::of).toList())
                .with("may_be_lifted", words != null);
        var until = waiting.notBefore();
        return until == null ? problem : problem.with("not_before", until);
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
