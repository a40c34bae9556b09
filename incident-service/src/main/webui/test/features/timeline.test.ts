import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '@/api/types';
import { kindOf, linesOf } from '@/features/timeline/lines';

const now = new Date('2026-11-24T10:00:00Z');

function entry(id: number, human: boolean, occurred_at = '2026-11-24T09:00:00Z'): TimelineEntry {
  return { entry_id: String(id), incident_id: 'i', kind: 'note', text: 't', by: 'b', human, occurred_at, recorded_at: occurred_at };
}

describe('the lines of the timeline', () => {
  it('folds a row of automatic entries and never what people wrote', () => {
    const entries = [1, 2, 3, 4].map((id) => entry(id, false));
    const lines = linesOf([...entries, entry(5, true), entry(6, false)], 'UTC', now);
    expect(lines.map((line) => line.kind)).toEqual(['day', 'folded', 'entry', 'entry']);
  });

  it('starts a day by the clock of the reader', () => {
    const lines = linesOf([entry(1, true, '2026-11-23T22:30:00Z'), entry(2, true, '2026-11-23T23:30:00Z')], 'Europe/Madrid', now);
    expect(lines.map((line) => line.kind)).toEqual(['day', 'entry', 'day', 'entry']);
  });

  it.each([
    ['!we tell the client', 'decision', 'we tell the client'],
    ['? were they downloaded', 'question', 'were they downloaded'],
    ['called the lead', 'note', 'called the lead'],
  ])('reads the kind of "%s"', (typed, kind, text) => {
    expect(kindOf(typed)).toEqual({ kind, text });
  });
});
