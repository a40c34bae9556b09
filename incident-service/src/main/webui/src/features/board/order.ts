import type { DutyRow } from '@/api/types';

const OPEN = new Set(['possible', 'owed', 'drafted', 'approved']);
const DONE = new Set(['sent', 'acknowledged']);

export interface BoardGroups {
  open: DutyRow[];
  done: DutyRow[];
  /** Decided or found not to be owed; greyed, never gone. */
  aside: DutyRow[];
}

/** Open duties by due instant, those without one after them, those whose clock has not started last. */
export function grouped(duties: DutyRow[]): BoardGroups {
  const sorted = [...duties].sort((a, b) => rank(a) - rank(b) || due(a) - due(b) || a.recipient.name.localeCompare(b.recipient.name));
  return {
    open: sorted.filter((duty) => OPEN.has(duty.state)),
    done: sorted.filter((duty) => DONE.has(duty.state)),
    aside: sorted.filter((duty) => !OPEN.has(duty.state) && !DONE.has(duty.state)),
  };
}

/** Whether a duty is worth reading among others: it is owed, or it would be due by a known date. */
export function isPressing(duty: DutyRow): boolean {
  return OPEN.has(duty.state) && (duty.state !== 'possible' || duty.clock.kind === 'dated');
}

function rank(duty: DutyRow): number {
  return { dated: 0, no_fixed_period: 1, not_started: 2 }[duty.clock.kind];
}

function due(duty: DutyRow): number {
  return duty.clock.due_at ? Date.parse(duty.clock.due_at) : 0;
}
