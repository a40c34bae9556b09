import type { DutyRow, MissingFact } from '@/api/types';
import { grouped, isAdvice } from './order';

/** A part of the board that opens and closes as one. */
export interface Section {
  key: string;
  title: string;
  duties: DutyRow[];
  /** The open question on which all of its duties hang. */
  question?: MissingFact;
  /** Whether what is in it is settled, so that no clock runs down. */
  settled: boolean;
  startsOpen: boolean;
}

/** So many possible duties are read at once; more are shown as questions with their counts. */
const READABLE = 6;

/** What must be told first, then what may have to be by the question that decides it, then what a person has still to confirm, then what is told, then what is not owed. */
export function sectionsOf(duties: DutyRow[]): Section[] {
  const { open, done, aside } = grouped(duties);
  const owed = open.filter((duty) => duty.state !== 'possible' && !isAdvice(duty));
  const possible = open.filter((duty) => duty.state === 'possible');
  const sections: Section[] = [
    { key: 'owed', title: 'To be told', duties: owed, settled: false, startsOpen: true },
    { key: 'advised', title: 'Recommended, not owed by law', duties: open.filter((duty) => duty.state !== 'possible' && isAdvice(duty)), settled: false, startsOpen: true },
    ...byQuestion(possible, possible.length <= READABLE),
    { key: 'unconfirmed', title: 'No longer implied, until a person confirms', duties: aside.filter((duty) => duty.state === 'no_longer_implied'), settled: true, startsOpen: true },
    { key: 'done', title: 'Told', duties: done, settled: true, startsOpen: true },
    { key: 'aside', title: 'Not owed', duties: aside.filter((duty) => duty.state !== 'no_longer_implied'), settled: true, startsOpen: false },
  ];
  return sections.filter((section) => section.duties.length > 0);
}

/** Possible duties keep their order, so the question with the soonest date comes first. */
function byQuestion(possible: DutyRow[], startsOpen: boolean): Section[] {
  const sections = new Map<string, Section>();
  for (const duty of possible) {
    const question = duty.missing?.[0];
    const key = `possible:${question?.path ?? ''}`;
    const known = sections.get(key);
    if (known) known.duties.push(duty);
    else sections.set(key, { key, title: question?.question ?? 'A person decides', duties: [duty], question, settled: false, startsOpen });
  }
  return [...sections.values()];
}
