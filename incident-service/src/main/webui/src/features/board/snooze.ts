const HOUR = 3_600_000;

export interface SnoozeChoice {
  label: string;
  until: string;
}

/** How long a person may be left in peace: never beyond the due instant. */
export function snoozeChoices(dueAt: string, now: Date): SnoozeChoice[] {
  const left = new Date(dueAt).getTime() - now.getTime();
  if (!(left > 0)) return [];
  const spans = [1, 4, 12].filter((hours) => hours * HOUR < left).map((hours) => ({
    label: hours === 1 ? 'For 1 hour' : `For ${hours} hours`,
    until: new Date(now.getTime() + hours * HOUR).toISOString(),
  }));
  return [...spans, { label: 'Until it is due', until: dueAt }];
}
