package dev.tocsin.notification.adoption;

import dev.tocsin.notification.law.RuleFault;
import dev.tocsin.notification.law.RulePack;
import dev.tocsin.notification.rulebook.FoundPack;
import dev.tocsin.notification.rulebook.LawBook;
import dev.tocsin.notification.rulebook.PackFolder;
import dev.tocsin.notification.rulebook.PackLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All packs that lie in the folder or were ever decided on, each with where it stands. */
@ApplicationScoped
class PackShelf {

    private static final int MOST_CHECKED = 500;

    /** Faults by the number of the book and the digest of the pack: to compile a book takes a while. */
    private final Map<String, List<RuleFault>> checked = new ConcurrentHashMap<>();

    private final LawBook law;
    private final PackFolder folder;
    private final PackLog log;

    PackShelf(LawBook law, PackFolder folder, PackLog log) {
        this.law = law;
        this.folder = folder;
        this.log = log;
    }

    List<RulePackView> all() {
        var decisions = log.all();
        var byId = new LinkedHashMap<String, List<PackLog.Decision>>();
        decisions.forEach(
                each -> byId.computeIfAbsent(id(each), _ -> new ArrayList<>()).add(each));
        var last = new LinkedHashMap<String, PackLog.Decision>();
        decisions.forEach(each -> last.put(each.name(), each));
        var views = new ArrayList<RulePackView>();
        for (var found : folder.found()) {
            var pack = found.pack();
            var own = pack == null ? List.<PackLog.Decision>of() : byId.remove(pack.id());
            views.add(found(found, own == null ? List.of() : own, last));
        }
        byId.values().forEach(own -> views.add(gone(own, last)));
        return views;
    }

    Optional<RulePackView> find(String name, String version) {
        return all().stream()
                .filter(view -> name.equals(view.name()) && version.equals(view.version()))
                .findFirst();
    }

    private RulePackView found(FoundPack found, List<PackLog.Decision> own, Map<String, PackLog.Decision> last) {
        var pack = found.pack();
        var files = found.files();
        var state = stands(own, last);
        var faults = state == null || isOver(state) ? faults(found) : broken(own);
        return new RulePackView(
                pack == null ? null : pack.name(),
                pack == null ? null : pack.version(),
                state == null ? open(found, faults) : state,
                found.place(),
                pack == null ? null : pack.publisher(),
                pack == null ? null : pack.effectiveFrom(),
                files == null ? null : files.digest(),
                found.signer(),
                pack == null ? null : RulePackView.Changes.of(pack),
                RulePackView.FaultView.of(faults),
                own.stream().map(RulePackView.DecisionView::of).toList());
    }

    private RulePackView gone(List<PackLog.Decision> own, Map<String, PackLog.Decision> last) {
        var decision = own.getLast();
        var state = stands(own, last);
        return new RulePackView(
                decision.name(),
                decision.version(),
                state == null ? "withdrawn" : state,
                null,
                null,
                decision.effectiveFrom(),
                decision.digest(),
                decision.signedBy(),
                law.edition().inForce().stream()
                        .filter(pack -> pack.id().equals(id(decision)))
                        .findFirst()
                        .map(RulePackView.Changes::of)
                        .orElse(null),
                RulePackView.FaultView.of(broken(own)),
                own.stream().map(RulePackView.DecisionView::of).toList());
    }

    /** Returns where a pack stands by the decisions on it; null where there is none. */
    private @Nullable String stands(List<PackLog.Decision> own, Map<String, PackLog.Decision> last) {
        if (own.isEmpty()) {
            return null;
        }
        var decision = own.getLast();
        if (!decision.accepted()) {
            return "withdrawn";
        }
        if (!decision.equals(last.get(decision.name()))) {
            return "superseded";
        }
        var edition = law.newest();
        if (edition.broken().containsKey(decision.name())) {
            return "broken";
        }
        return edition.inForce().stream().map(RulePack::id).anyMatch(id(decision)::equals) ? "in_force" : "accepted";
    }

    private static boolean isOver(String state) {
        return state.equals("withdrawn") || state.equals("superseded");
    }

    private List<RuleFault> faults(FoundPack found) {
        var pack = found.pack();
        var files = found.files();
        if (pack == null || files == null) {
            return found.faults();
        }
        var question = law.newest().number() + " " + files.digest();
        if (checked.size() > MOST_CHECKED) {
            checked.clear();
        }
        return checked.computeIfAbsent(
                question, _ -> law.check(files, pack.name()).faults());
    }

    private List<RuleFault> broken(List<PackLog.Decision> own) {
        return law.edition().broken().getOrDefault(own.getLast().name(), List.of());
    }

    private String open(FoundPack found, List<RuleFault> faults) {
        if (!faults.isEmpty()) {
            return "faulty";
        }
        return folder.isTrusted(found) ? "found" : "unsigned";
    }

    private static String id(PackLog.Decision decision) {
        return decision.name() + " " + decision.version();
    }
}
