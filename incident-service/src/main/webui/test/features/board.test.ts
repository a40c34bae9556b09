import { describe, expect, it } from 'vitest';
import type { DutyRow } from '@/api/types';
import { grouped } from '@/features/board/order';
import { bestQuestions } from '@/features/board/openQuestions';

function duty(duty_id: string, more: Partial<DutyRow>): DutyRow {
  return {
    duty_id, incident_id: 'i', title: 'Notice', rule: { id: duty_id, citation: '1' }, recipient: { kind: 'authority', name: duty_id },
    state: 'owed', clock: { kind: 'no_fixed_period' }, missing: [], version: 0, ...more,
  };
}

const dated = (due_at: string) => ({ kind: 'dated' as const, due_at });

describe('the board', () => {
  it('puts dated duties first by due instant, and those that wait last', () => {
    const { open } = grouped([
      duty('waits', { clock: { kind: 'not_started' } }),
      duty('soft', {}),
      duty('later', { clock: dated('2026-11-26T08:00:00Z') }),
      duty('sooner', { clock: dated('2026-11-25T08:00:00Z') }),
    ]);
    expect(open.map((each) => each.duty_id)).toEqual(['sooner', 'later', 'soft', 'waits']);
  });

  it('puts what goes first right before what waits for it', () => {
    const waits_for = [{ duty_id: 'attorney', rule_id: 'r', recipient: 'Attorney General', state: 'owed' as const }];
    const { open } = grouped([
      duty('residents', { clock: dated('2026-11-25T08:00:00Z'), waits_for }),
      duty('other', { clock: dated('2026-11-25T09:00:00Z') }),
      duty('attorney', { clock: dated('2026-11-26T08:00:00Z') }),
    ]);
    expect(open.map((each) => each.duty_id)).toEqual(['attorney', 'residents', 'other']);
  });

  it('keeps what is not owed in sight, apart', () => {
    const { open, done, aside } = grouped([duty('a', { state: 'not_owed' }), duty('b', { state: 'acknowledged' }), duty('c', { state: 'possible' })]);
    expect([open, done, aside].map((part) => part.map((each) => each.duty_id))).toEqual([['c'], ['b'], ['a']]);
  });

  it('asks first for the fact on which most possible duties hang', () => {
    const risk = { path: 'tests.eu-gdpr.risk', question: 'How likely is a risk?' };
    const place = { path: 'people.by_jurisdiction', question: 'Where do they live?' };
    const questions = bestQuestions([
      duty('a', { state: 'possible', missing: [place] }),
      duty('b', { state: 'possible', missing: [risk, place], clock: dated('2026-11-26T08:00:00Z') }),
      duty('c', { state: 'owed', missing: [risk] }),
    ]);
    expect(questions.map((each) => [each.path, each.duties])).toEqual([[place.path, 2], [risk.path, 1]]);
  });
});
