package dev.tocsin.benchmark.drools;

import dev.tocsin.benchmark.law.FiftyRules;
import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;

/** The fifty rules compiled by Drools to its executable model, with its pool of stateless sessions. */
public final class DroolsLaw implements AutoCloseable {

    private final Lawyer lawyer;
    private final KieContainer container;
    private final KieSessionsPool pool;
    private final StatelessKieSession session;

    /** Compiles the rules. */
    public DroolsLaw() {
        var rules = FiftyRules.data();
        this.lawyer = new Lawyer(rules, LawLibrary.vocabulary(), FiftyRules.zones(), new HolidayCalendars());
        this.container = container(new DrlWriter(lawyer).write(rules));
        this.pool = container.newKieSessionsPool(1);
        this.session = pool.newStatelessKieSession();
    }

    private static KieContainer container(String drl) {
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/law.drl", drl);
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        var faults = builder.getResults().getMessages(Message.Level.ERROR);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults + "\n" + drl);
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId());
    }

    /** Returns what the rules ask of incidents. */
    public Lawyer lawyer() {
        return lawyer;
    }

    /** Returns the duties that are owed. */
    public List<OwedDuty> assess(Incident incident) {
        var duties = new ArrayList<OwedDuty>();
        session.setGlobal("duties", duties);
        session.execute(incident);
        return duties;
    }

    /** Returns the same from a session of its own. */
    public List<OwedDuty> assessInNewSession(Incident incident) {
        var duties = new ArrayList<OwedDuty>();
        var own = container.newKieSession();
        try {
            own.setGlobal("duties", duties);
            own.insert(incident);
            own.fireAllRules();
        } finally {
            own.dispose();
        }
        return duties;
    }

    @Override
    public void close() {
        pool.shutdown();
        container.dispose();
    }
}
