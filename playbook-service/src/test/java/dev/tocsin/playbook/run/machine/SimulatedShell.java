package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.SimulatedDatabase.Deed;
import dev.tocsin.playbook.run.machine.SimulatedDatabase.RunRow;
import dev.tocsin.playbook.run.machine.SimulatedDatabase.WorkRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * The shell as the service has it, on rows in memory: every transaction moves a run on and writes what is to be done next; commands go out between
 * two transactions. A crash forgets everything but the rows, at any transaction and between an effect and its record.
 */
final class SimulatedShell {
    private record Answered(Instant at, WorkRow row, SimulatedTarget.Reply reply) {}

    final SimulatedDatabase database = new SimulatedDatabase();
    final SimulatedTarget target;
    final VirtualWorld world;
    private final Predicate<String> dies;
    private final PriorityQueue<Answered> underWay = new PriorityQueue<>(
            Comparator.comparing(Answered::at).thenComparingInt(one -> one.row().order()));
    private final Map<String, WorkRow> taken = new HashMap<>();
    int crashes;
    int late;
    int transactions;

    /** Dies is asked at each persisted step, by a name for it, whether the process is killed there. */
    SimulatedShell(VirtualWorld world, SimulatedTarget target, Predicate<String> dies) {
        this.world = world;
        this.target = target;
        this.dies = dies;
    }

    RunState run(Playbook playbook) {
        RunRow row = database.begin("run", playbook, new Machine(playbook, world.limits).initial(Map.of()), null);
        apply(row, new RunEvent.Begun(world.now));
        while (row.state.status() == RunState.Status.RUNNING && next()) {
            // On to the next row or answer.
        }
        return row.state;
    }

    private boolean next() {
        WorkRow row = database.due(taken.keySet());
        Answered answer = underWay.peek();
        if (row != null && (answer == null || before(row, answer))) {
            world.now = later(row.at());
            work(row);
        } else if (answer != null) {
            underWay.remove();
            world.now = later(answer.at());
            answered(answer);
        }
        return row != null || answer != null;
    }

    private static boolean before(WorkRow row, Answered answer) {
        int byTime = row.at().compareTo(answer.at());
        return byTime < 0 || (byTime == 0 && row.order() < answer.row().order());
    }

    /** After a crash work is taken up that was due earlier; the clock does not go back for it. */
    private Instant later(Instant at) {
        return at.isAfter(world.now) ? at : world.now;
    }

    private void work(WorkRow row) {
        RunRow run = database.run(row.run());
        switch (row.deed()) {
            case SEND -> send(run, row);
            case WAKE -> {
                database.remove(row);
                apply(run, new RunEvent.Woken(row.key(), row.timer(), world.now));
            }
            case START -> start(run, row);
            case REPORT -> {
                database.remove(row);
                RunRow called = database.calledBy(row.run(), row.key());
                var call = (Step.PlaybookAction) run.definition(row.key());
                apply(run, Calls.outcome(called.state, row.key(), call, world.now));
            }
            case STOP -> {
                database.remove(row);
                apply(
                        database.calledBy(row.run(), row.key()),
                        new RunEvent.Aborted(Change.ENGINE, "its caller waits no longer", world.now));
            }
        }
    }

    /** One transaction before, the effect, and one after it once the answer is there. */
    private void send(RunRow run, WorkRow row) {
        taken.put(row.id(), row);
        apply(run, new RunEvent.Attempted(row.key(), row.cursor(), world.now));
        if (!taken.containsKey(row.id())) {
            return;
        }
        String step = run.playbook.step(run.step(row.key()).stepId()).common().name();
        SimulatedTarget.Reply reply =
                target.receive(row.id(), step, run.step(row.key()).retries(), world.now);
        underWay.add(new Answered(reply.at(), row, reply));
        maybeCrash("effect of " + row.id() + " " + run.step(row.key()).retries());
    }

    private void answered(Answered answer) {
        WorkRow row = answer.row();
        RunRow run = database.run(row.run());
        taken.remove(row.id());
        boolean isOurs = database.remove(row);
        VirtualWorld.Answer given = answer.reply().answer();
        RunEvent event = given.succeeds()
                ? new RunEvent.Succeeded(row.key(), row.cursor(), given.values(), "done", Change.ENGINE, world.now)
                : new RunEvent.Failed(row.key(), row.cursor(), given.reason(), Change.ENGINE, world.now);
        boolean applied = apply(run, event);
        if (!isOurs && applied) {
            throw new AssertionError("an answer that nobody waited for was applied to " + row.id());
        }
        late += applied ? 0 : 1;
    }

    private void start(RunRow run, WorkRow row) {
        database.remove(row);
        var call = new Machine(run.playbook, world.limits)
                .call(run.state, row.key())
                .orElse(null);
        if (call == null) {
            return;
        }
        Playbook called = world.find(call.playbookId(), call.version()).orElseThrow();
        String id = row.run() + "/" + row.key() + "/" + database.calls(row.run(), row.key());
        RunState first = new Machine(called, world.limits).initial(call.inputs());
        apply(database.begin(id, called, first, row), new RunEvent.Begun(world.now));
    }

    /** One transaction: the event, the new state, and the rows of what is to be done. */
    private boolean apply(RunRow run, RunEvent event) {
        boolean wasRunning = run.state.status() == RunState.Status.RUNNING;
        Transition transition = new Machine(run.playbook, world.limits).apply(run.state, event);
        run.events.add(event);
        run.state = transition.state();
        transition.commands().forEach(command -> order(run, command));
        if (run.caller != null && wasRunning && run.state.status() != RunState.Status.RUNNING) {
            database.put(run.caller.run(), run.caller.key(), 0, Deed.REPORT, null, world.now);
        }
        transactions++;
        maybeCrash(nameOf(run, event));
        return transition.applied();
    }

    private void order(RunRow run, RunCommand command) {
        switch (command) {
            case RunCommand.Send(var key, var cursor, var _) ->
                database.put(run.id, key, cursor, Deed.SEND, null, world.now);
            case RunCommand.AskPerson(var key, var cursor, var _, var _) ->
                database.put(run.id, key, cursor, Deed.SEND, null, world.now);
            case RunCommand.Wake(var key, var timer, var at) -> database.put(run.id, key, 0, Deed.WAKE, timer, at);
            case RunCommand.CallPlaybook(var key, var _, var _, var _) ->
                database.put(run.id, key, 0, Deed.START, null, world.now);
            case RunCommand.Withdraw(var key, var _) -> {
                database.withdraw(run.id, key);
                if (database.hasOpenCall(run.id, key)) {
                    database.put(run.id, key, 0, Deed.STOP, null, world.now);
                }
            }
            case RunCommand.AskApproval _, RunCommand.AwaitDuty _ ->
                throw new IllegalStateException("no approvals or duties are made here");
        }
    }

    /** The same when it comes again after a crash. */
    private static String nameOf(RunRow run, RunEvent event) {
        if (event instanceof RunEvent.Attempted(var key, var cursor, var _)) {
            return "attempt of " + run.id + " " + key + " " + cursor + " "
                    + run.step(key).retries();
        }
        long moves = run.events.stream()
                .filter(one -> !(one instanceof RunEvent.Attempted))
                .count();
        return "move " + moves + " of " + run.id;
    }

    private void maybeCrash(String point) {
        if (dies.test(point)) {
            crashes++;
            underWay.clear();
            taken.clear();
        }
    }

    /** The states that the events of each run lead to when they are played again. */
    List<RunState> replayed() {
        return database.runs().stream()
                .map(run -> {
                    Machine machine = new Machine(run.playbook, world.limits);
                    RunState state = run.first;
                    for (RunEvent event : run.events) {
                        state = machine.apply(state, event).state();
                    }
                    return state;
                })
                .toList();
    }
}
