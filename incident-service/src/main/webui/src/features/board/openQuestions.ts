import type { DutyRow, Question } from '@/api/types';

/** The unknown facts, those first on which most possible duties hang, and among equals those with the soonest due time. */
export function bestQuestions(duties: DutyRow[]): Question[] {
  const found = new Map<string, Question>();
  for (const duty of duties.filter((each) => each.state === 'possible')) {
    for (const missing of duty.missing ?? []) {
      const known = found.get(missing.path);
      found.set(missing.path, {
        path: missing.path,
        question: known?.question ?? missing.question,
        duties: (known?.duties ?? 0) + 1,
        soonest_due_at: sooner(known?.soonest_due_at, duty.clock.due_at),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.duties - a.duties || when(a) - when(b) || a.path.localeCompare(b.path));
}

function sooner(one: string | undefined, other: string | undefined): string | undefined {
  if (!one || !other) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

function when(question: Question): number {
  return question.soonest_due_at ? Date.parse(question.soonest_due_at) : Number.MAX_SAFE_INTEGER;
}
