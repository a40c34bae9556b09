import { describe, expect, it } from 'vitest';
import type { DutyRow } from '@/api/types';
import { sectionsOf } from '@/features/board/sections';
import { valueText, whoText } from '@/parts/words/values';

const ROLE = { path: 'org.role', question: 'Controller or processor?' };
const RISK = { path: 'tests.eu-gdpr.risk', question: 'How likely is a risk?' };

function duty(duty_id: string, more: Partial<DutyRow>): DutyRow {
  return {
    duty_id, incident_id: 'i', title: 'Notice', rule: { id: duty_id, citation: '1' }, recipient: { kind: 'authority', name: duty_id },
    state: 'possible', clock: { kind: 'not_started' }, missing: [], version: 0, ...more,
  };
}

describe('the parts of the board', () => {
  it('puts a wall of possible duties behind the questions that decide them, the soonest first', () => {
    const wall = Array.from({ length: 50 }, (_, n) => duty(`w${n}`, { missing: [ROLE, RISK] }));
    const dated = duty('dated', { missing: [RISK], clock: { kind: 'dated', due_at: '2026-11-26T08:00:00Z' } });
    const sections = sectionsOf([...wall, dated, duty('told', { state: 'sent' }), duty('client', { state: 'owed' })]);
    expect(sections.map((section) => [section.title, section.duties.length, section.startsOpen])).toEqual([
      ['To be told', 1, true], [RISK.question, 1, false], [ROLE.question, 50, false], ['Told', 1, true],
    ]);
  });

  it('keeps what is no longer implied in sight until a person confirms it', () => {
    const sections = sectionsOf([duty('fallen', { state: 'no_longer_implied' }), duty('decided', { state: 'not_owed' })]);
    expect(sections.map((section) => [section.title, section.duties.length, section.startsOpen])).toEqual([
      ['No longer implied, until a person confirms', 1, true], ['Not owed', 1, false],
    ]);
  });

  it('keeps what is only recommended out of what must be told', () => {
    const sections = sectionsOf([duty('law', { state: 'owed' }), duty('advice', { state: 'owed', force: 'recommended' })]);
    expect(sections.map((section) => [section.title, section.duties.map((each) => each.duty_id)])).toEqual([
      ['To be told', ['law']], ['Recommended, not owed by law', ['advice']],
    ]);
  });

  it('shows a handful of possible duties at once', () => {
    const sections = sectionsOf([duty('a', { missing: [ROLE] }), duty('b', {})]);
    expect(sections.map((section) => [section.title, section.startsOpen])).toEqual([[ROLE.question, true], ['A person decides', true]]);
  });
});

describe('words', () => {
  it('reads statuses under laws and the names of machines', () => {
    expect(valueText(['eu-gdpr.controller', 'none of de-tkg.provider', 'shop.example'])).toBe('EU GDPR controller, none of DE TKG provider, shop.example');
    expect([whoText('system:intake'), whoText('lena.brandt')]).toEqual(['Tocsin (intake)', 'lena.brandt']);
  });
});
