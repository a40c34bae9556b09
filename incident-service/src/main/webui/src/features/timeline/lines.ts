import type { TimelineEntry } from '@/api/types';
import { dayText } from '@/parts/time/format';
import { pathName } from '@/parts/words/paths';

export type Line = { kind: 'day'; key: string; day: string; at: string } | { kind: 'entry'; key: string; entry: TimelineEntry } | { kind: 'folded'; key: string; entries: TimelineEntry[] };

const FOLD_FROM = 4;

/** Entries by day; a row of automatic ones folds, what people wrote never does. */
export function linesOf(entries: TimelineEntry[], zone: string, now: Date): Line[] {
  const lines: Line[] = [];
  let day = '';
  let machine: TimelineEntry[] = [];
  const flush = () => {
    const first = machine[0];
    if (first && machine.length >= FOLD_FROM) lines.push({ kind: 'folded', key: `f-${first.entry_id}`, entries: machine });
    else lines.push(...machine.map((entry): Line => ({ kind: 'entry', key: entry.entry_id, entry })));
    machine = [];
  };
  for (const entry of entries) {
    const its = dayText(entry.occurred_at, zone, now);
    if (its !== day) {
      flush();
      day = its;
      lines.push({ kind: 'day', key: `d-${entry.entry_id}`, day, at: entry.occurred_at });
    }
    if (isWritten(entry)) {
      flush();
      lines.push({ kind: 'entry', key: entry.entry_id, entry });
    } else machine.push(entry);
  }
  flush();
  return lines;
}

/** Whether a person wrote it; that a duty moved because of somebody's fact is our own arithmetic. */
function isWritten(entry: TimelineEntry): boolean {
  return entry.human && !entry.kind.startsWith('duty');
}

const PATHS = /\b(?:chain|contacts|data|delays|filed|filing|incident|measures|narrative|notify|org|people|risk|tests|timeline)\.[a-z0-9_.-]*[a-z0-9]/g;

/** What is written, with facts called as the rest of the console calls them. */
export function entryText(entry: TimelineEntry): string {
  return entry.kind.replace('_', '-') === 'facts-changed' ? entry.text.replace(PATHS, pathName) : entry.text;
}

const SIGNS: Record<string, string> = { '!': 'decision', '?': 'question', '#': 'evidence' };

/** The leading character picks the kind: ! decision, ? open question, # evidence, none a note. */
export function kindOf(text: string): { kind: string; text: string } {
  const kind = SIGNS[text.charAt(0)];
  return kind ? { kind, text: text.slice(1).trim() } : { kind: 'note', text: text.trim() };
}
