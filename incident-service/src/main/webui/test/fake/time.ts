const started = Date.now();

/** An instant so many hours from when the made-up services started. */
export function at(hours: number): string {
  return new Date(started + hours * 3_600_000).toISOString();
}

export function nowIso(): string {
  return new Date().toISOString();
}
