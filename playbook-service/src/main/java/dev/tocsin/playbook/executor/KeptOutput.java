package dev.tocsin.playbook.executor;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes of what a command writes, and lets the rest go by. */
final class KeptOutput extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private boolean isWhole = true;

    KeptOutput(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int room = Math.min(length, most - kept.size());
        kept.write(bytes, from, room);
        isWhole &= room == length;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isWhole() {
        return isWhole;
    }
}
