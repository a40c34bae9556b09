package dev.tocsin.kit.work;

import jakarta.inject.Singleton;

/** Lets the workers of this process look at the table at once. */
@Singleton
class Bell {
    private volatile Runnable listener = () -> {};

    void ring() {
        listener.run();
    }

    void onRing(Runnable wake) {
        listener = wake;
    }
}
