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
  const sorted = inTurn([...duties].sort((a, b) => rank(a) - rank(b) || due(a) - due(b) || a.recipient.name.localeCompare(b.recipient.name)));
  return {
    open: sorted.filter((duty) => OPEN.has(duty.state)),
    done: sorted.filter((duty) => DONE.has(duty.state)),
    aside: sorted.filter((duty) => !OPEN.has(duty.state) && !DONE.has(duty.state)),
  };
}

/** Whether it is only an authority's advice, and no duty of law. */
export function isAdvice(duty: DutyRow): boolean {
  return duty.force === 'recommended';
}

/** Whether a duty is worth reading among others: it is owed, or it would be due by a known date. */
export function isPressing(duty: DutyRow): boolean {
  return OPEN.has(duty.state) && !isAdvice(duty) && (duty.state !== 'possible' || duty.clock.kind === 'dated');
}

/** Puts what goes first right before what waits for it, unless it stands before it anyway. */
function inTurn(duties: DutyRow[]): DutyRow[] {
  const byId = new Map(duties.map((duty) => [duty.duty_id, duty]));
  const placed = new Set<DutyRow>();
  const place = (duty: DutyRow, onTheWay: DutyRow[]) => {
    if (placed.has(duty) || onTheWay.includes(duty)) return;
    for (const first of duty.waits_for ?? []) {
      const before = byId.get(first.duty_id);
      if (before) place(before, [...onTheWay, duty]);
    }
    placed.add(duty);
  };
  duties.forEach((duty) => place(duty, []));
  return [...placed];
}

function rank(duty: DutyRow): number {
  return { dated: 0, no_fixed_period: 1, not_started: 2 }[duty.clock.kind];
}

function due(duty: DutyRow): number {
  return duty.clock.due_at ? Date.parse(duty.clock.due_at) : 0;
}
