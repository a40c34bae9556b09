package dev.tocsin.playbook.executor;

import java.time.Duration;

/**
 * What an executor may use for one try.
 *
 * @param time when it is over the try is broken off; it may be longer than the step waits, so that what a system answers late is recorded
 * @param patience how long the step still waits: what goes on without an answer, a process say, is ended then
 * @param bytes the most that is read of what comes back
 */
public record Grant(Duration time, Duration patience, int bytes, Keyring keyring) {}
