package dev.tocsin.kit.work;

/** A bean that does one kind of work; what is promised is told in the package's documentation. */
public interface WorkHandler {
    /** The kind, unique in a service, kebab-case. */
    String kind();

    /** Does it, outside of any transaction. An exception means: try again later; {@link GiveUp}: never again. */
    void run(Task task);

    /** Told in one transaction with the end of the work that nobody will try again. An exception here repeats it later. */
    default void dead(Task task, Throwable cause) {
        // Many kinds have nobody to tell: it is logged and counted anyway.
    }

    /** How often and how patiently it is tried. */
    default Retry retry() {
        return Retry.DEFAULT;
    }
}
