package dev.tocsin.notification.adoption;

import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.work.Work;
import dev.tocsin.notification.NotificationProblem;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.rulebook.FoundPack;
import dev.tocsin.notification.rulebook.LawBook;
import dev.tocsin.notification.rulebook.PackFolder;
import dev.tocsin.notification.rulebook.PackLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts rule packs and withdraws them; each decision is kept, and open incidents are looked at again by the new book. */
@ApplicationScoped
class PackDesk {

    private final LawBook law;
    private final PackFolder folder;
    private final PackLog log;
    private final Work work;
    private final Clock clock;

    PackDesk(LawBook law, PackFolder folder, PackLog log, Work work, Clock clock) {
        this.law = law;
        this.folder = folder;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /** Returns the pack that lies in the folder; a 404 problem where none does. */
    FoundPack require(String name, String version) {
        return folder.find(name, version).orElseThrow(() -> unknown(name, version));
    }

    @Transactional
    void accept(String name, String version, DecideOnPack command, Actor by) {
        var found = require(name, version);
        log.hold();
        law.newest();
        refuseDouble(name, version);
        refuseUntrusted(found, command.digest());
        var faults = law.check(Objects.requireNonNull(found.files()), name).faults();
        if (!faults.isEmpty()) {
            throw faulty("The pack does not fit the book", faults);
        }
        var now = clock.instant();
        var decision = log.accept(found, command.reason(), by.id(), now);
        var start = decision.inForceAt();
        reassess(decision, start.isAfter(now) ? start : now, "accepted");
    }

    @Transactional
    void withdraw(String name, String version, DecideOnPack command, Actor by) {
        log.hold();
        law.newest();
        var accepted = accepted(name)
                .filter(each -> each.version().equals(version))
                .orElseThrow(() -> state("The pack has not been accepted, or not in this version"));
        refuseOther(accepted.digest(), command.digest());
        try {
            law.without(name);
        } catch (RuleBookFaulty e) {
            throw faulty("Another pack rests on this one", e.faults());
        }
        reassess(log.withdraw(accepted, command.reason(), by.id(), clock.instant()), clock.instant(), "withdrawn");
    }

    private void reassess(PackLog.Decision decision, Instant at, String deed) {
        var words = "rule pack %s %s was %s by %s: %s"
                .formatted(decision.name(), decision.version(), deed, decision.by(), decision.reason());
        work.schedule(
                BookReassessment.KIND,
                Long.toString(decision.edition()),
                at,
                new BookReassessment.Because(decision.by(), words));
    }

    private void refuseDouble(String name, String version) {
        if (accepted(name).filter(each -> each.version().equals(version)).isPresent()) {
            throw state("This version of the pack has been accepted already");
        }
    }

    private void refuseUntrusted(FoundPack found, @Nullable String digest) {
        if (!folder.isTrusted(found)) {
            throw new Problem(
                    NotificationProblem.RULE_PACK_UNTRUSTED,
                    "No trusted key has signed the files of the pack as they are");
        }
        refuseOther(Objects.requireNonNull(found.files()).digest(), digest);
    }

    private static void refuseOther(String actual, @Nullable String digest) {
        if (digest != null && !digest.equals(actual)) {
            throw state("The pack is not the one that was looked at: its digest is " + actual);
        }
    }

    private Optional<PackLog.Decision> accepted(String name) {
        return log.accepted().keySet().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    static Problem faulty(String detail, List<RuleFault> faults) {
        return new Problem(NotificationProblem.RULE_PACK_FAULTY, detail)
                .withErrors(faults.stream()
                        .map(fault ->
                                new Fault("/" + fault.file() + fault.pointer(), fault.what() + "; " + fault.hint()))
                        .toList());
    }

    static Problem unknown(String name, String version) {
        return new Problem(NotificationProblem.RULE_PACK_UNKNOWN, "No rule pack " + name + " " + version);
    }

    private static Problem state(String detail) {
        return new Problem(NotificationProblem.RULE_PACK_STATE, detail);
    }
}
