package dev.tocsin.playbook.run.machine;

/** What a step execution has changed so far: up to which command it is counted, and how many things. */
public record Reach(int commands, int things) {
    static final Reach NONE = new Reach(0, 0);

    /** With the command at this position, which is counted once however often it is sent. */
    Reach with(int position, int hits) {
        return position < commands ? this : new Reach(position + 1, things + hits);
    }
}
