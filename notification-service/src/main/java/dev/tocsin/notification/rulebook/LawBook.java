package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.Calendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.LawSources;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.law.RuleBookReader;
import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.rulepack.PackCheck;
import dev.tocsin.notification.rulepack.PackFiles;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The book in service: the one that ships with it, compiled at start (a book that does not compile keeps the service down),
 * with the packs that were accepted. Every replica looks at the decisions in the database, and takes up a newer book by itself.
 */
@Singleton
@Startup
public class LawBook {

    private static final Logger LOG = Logger.getLogger(LawBook.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Calendars calendars = new HolidayCalendars();
    private final LawSources shipped = LawLibrary.sources();
    private final PackLog log;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile LawEdition edition;
    private volatile Instant lookedAt = Instant.EPOCH;

    LawBook(PackLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.edition = new LawEdition(
                0, LawLibrary.load(calendars), shipped.reader(calendars), shipped, List.of(), Map.of(), Instant.MAX);
    }

    /** Returns the laws, at most seconds old. */
    public RuleBook book() {
        return edition().book();
    }

    /** Returns a reader for single rules on the same words, calendars and zones. */
    public RuleBookReader reader() {
        return edition().reader();
    }

    /** Returns the book with what it is made of, at most seconds old. */
    public LawEdition edition() {
        if (clock.instant().isAfter(lookedAt.plus(LOOK_EVERY)) && looking.tryLock()) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warnf("decisions on rule packs not read, edition=%d stays because=%s", edition.number(), e);
            } finally {
                lookedAt = clock.instant();
                looking.unlock();
            }
        }
        return edition;
    }

    /** Takes up what has been decided until now; what is written about duties after this is by the newest book. */
    public LawEdition newest() {
        if (isOld(log.newest())) {
            looking.lock();
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return edition;
    }

    /** Returns the files that ship with the service. */
    public LawSources shipped() {
        return shipped;
    }

    /** Checks the pack on the book as it is, in place of another version of the same pack. */
    public PackCheck.Checked check(PackFiles files, String name) {
        return PackCheck.check(files, sources(others(name)), calendars);
    }

    /** Returns the book as it is without the pack; throws {@link RuleBookFaulty} where other packs rest on it. */
    public LawEdition without(String name) {
        return built(edition.number(), others(name), edition.until());
    }

    /** Returns the book with the pack in place of another version of it; throws {@link RuleBookFaulty}. */
    public LawEdition with(RulePack pack) {
        var packs = new ArrayList<>(others(pack.name()));
        packs.add(pack);
        return built(edition.number(), packs, edition.until());
    }

    private List<RulePack> others(String name) {
        return edition().inForce().stream()
                .filter(pack -> !pack.name().equals(name))
                .toList();
    }

    private LawSources sources(List<RulePack> packs) {
        var sources = shipped;
        for (var pack : packs) {
            sources = sources.with(pack);
        }
        return sources;
    }

    private LawEdition built(long number, List<RulePack> packs, Instant until) {
        var sources = sources(packs);
        return new LawEdition(
                number, sources.compile(calendars), sources.reader(calendars), sources, packs, Map.of(), until);
    }

    private void look() {
        var number = log.newest();
        if (isOld(number)) {
            edition = taken(number, log.accepted());
            LOG.infof("rule book taken up edition=%d packs=%s", number, ids(edition.inForce()));
        }
    }

    private boolean isOld(long number) {
        return number != edition.number() || !clock.instant().isBefore(edition.until());
    }

    /** A pack that no longer fits is left out whole, and the others count. */
    private LawEdition taken(long number, Map<PackLog.Decision, PackFiles> accepted) {
        var packs = new ArrayList<RulePack>();
        var broken = new LinkedHashMap<String, List<RuleFault>>();
        var until = Instant.MAX;
        var built = built(number, packs, until);
        for (var each : accepted.entrySet()) {
            var from = each.getKey().inForceAt();
            if (from.isAfter(clock.instant())) {
                until = from.isBefore(until) ? from : until;
                continue;
            }
            try {
                var more = new ArrayList<>(built.inForce());
                more.add(PackCheck.read(each.getValue()));
                built = built(number, more, until);
            } catch (RuleBookFaulty e) {
                LOG.errorf(
                        "rule pack left out name=%s because=%s", each.getKey().name(), e.getMessage());
                broken.put(each.getKey().name(), e.faults());
            }
        }
        return new LawEdition(
                number, built.book(), built.reader(), built.sources(), built.inForce(), Map.copyOf(broken), until);
    }

    private static List<String> ids(List<RulePack> packs) {
        return packs.stream().map(RulePack::id).toList();
    }
}
