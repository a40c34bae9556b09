import type { Fact, Incident, Party, TimelineEntry } from '../../src/api/types';
import { at } from './time.ts';

export const AGENT = 'a0000000-0000-7000-8000-000000000007';
export const PAYSLIP = 'a0000000-0000-7000-8000-000000000006';
const DRILL = 'a0000000-0000-7000-8000-000000000005';

export const parties: Party[] = [
  { party_id: 'p-own', slug: 'meridian', kind: 'own-entity', name: 'Meridian Contact Services', country: 'ES', zone: 'Europe/Madrid' },
  { party_id: 'p-aurora', slug: 'aurora', kind: 'client', name: 'Aurora Travel', country: 'DE', zone: 'Europe/Berlin' },
  { party_id: 'p-harbour', slug: 'harbour', kind: 'client', name: 'Harbour Bank', country: 'IE', zone: 'Europe/Dublin' },
  { party_id: 'p-lumen', slug: 'lumen', kind: 'client', name: 'Lumen Health Plans', country: 'US', zone: 'America/New_York' },
  { party_id: 'p-manila', slug: 'manila-voice', kind: 'vendor', name: 'Manila Voice Partners', country: 'PH', zone: 'Asia/Manila' },
];

export const incidents: Incident[] = [
  {
    incident_id: AGENT, reference: 'INC-2026-0007', kind: 'real', title: 'Agent account opened customer recordings from two countries', severity: 'high',
    stage: 'assessed', category: 'compromised-agent-account', client_party_id: 'p-aurora', declared_at: at(-19), updated_at: at(-0.4), version: 9,
    subjects: [{ kind: 'account', system: 'agents', id: 'agent.delacruz' }],
  },
  {
    incident_id: PAYSLIP, reference: 'INC-2026-0006', kind: 'real', title: 'Payslip file sent to the wrong branch', severity: 'medium',
    stage: 'contained', category: 'misdirected-file', client_party_id: 'p-harbour', declared_at: at(-70), updated_at: at(-6), version: 14, subjects: [],
  },
  {
    incident_id: DRILL, reference: 'INC-2026-0005', kind: 'drill', title: 'Drill: ransomware at a payroll vendor', severity: 'critical',
    stage: 'closed', category: 'ransomware', declared_at: at(-400), updated_at: at(-390), version: 31, subjects: [],
  },
];

let factCount = 0;

export function fact(path: string, value: unknown, more: Partial<Fact> = {}): Fact {
  return {
    fact_id: `fact-${++factCount}`, path, value, certainty: 'known', source: 'agent desktop log', learnt_at: at(-19),
    recorded_at: at(-18.8), recorded_by: 'ines.castillo', ...more,
  };
}

export const facts: Record<string, Fact[]> = {
  [AGENT]: [
    fact('timeline.detected_at', at(-20.2), { source: 'impossible-travel rule of the agent desktop' }),
    fact('timeline.aware_at', at(-19.6), { source: 'call with the team lead in Manila', reason: 'The first value was the time of the alert, before anybody had looked', recorded_by: 'lena.brandt', recorded_at: at(-17) }),
    fact('org.role', 'processor', { source: 'contract MSA-2024-118' }),
    fact('org.regimes', ['eu-gdpr.processor'], { source: 'counsel', recorded_by: 'maria.reyes' }),
    fact('data.categories', ['name', 'phone', 'communications_content', 'card_number'], { certainty: 'estimated', source: 'sample of 40 recordings' }),
    fact('data.encrypted', 'no'),
    fact('people.total', { min: 1200, max: 4000, best: 2600 }, { certainty: 'estimated', source: 'count of opened recordings', recorded_by: 'tomasz.nowak', recorded_at: at(-2) }),
    fact('people.by_jurisdiction', { DE: { min: 900, max: 3000, best: 2000 }, AT: 350 }, { certainty: 'estimated' }),
    fact('incident.flags', ['insider', 'exfiltration'], { certainty: 'estimated' }),
    fact('data.key_compromised', undefined, { certainty: 'not_applicable' }),
    fact('narrative.summary', 'An agent account was used from Manila and Lagos within forty minutes and opened stored call recordings.', { source: 'commander' }),
  ],
  [PAYSLIP]: [fact('timeline.aware_at', at(-71), { source: 'mail of the branch' }), fact('people.total', 212)],
};

export const earlier: Record<string, Fact[]> = {
  'timeline.aware_at': [fact('timeline.aware_at', at(-20.2), { source: 'alert', recorded_at: at(-19), recorded_by: 'ines.castillo' })],
};

let entryCount = 0;

export function entry(incident: string, kind: string, text: string, by: string, hours: number, occurred?: number): TimelineEntry {
  return {
    entry_id: `entry-${++entryCount}`, incident_id: incident, kind, text, by, human: !by.includes('service'),
    occurred_at: at(occurred ?? hours), recorded_at: at(hours),
  };
}

export const timeline: TimelineEntry[] = [
  entry(AGENT, 'trigger', 'Trigger joined: sign-in of agent.delacruz from two countries within 40 minutes', 'incident-service', -20.1),
  entry(AGENT, 'stage', 'Declared', 'ines.castillo', -19),
  entry(AGENT, 'run', 'Playbook started: Contain a compromised agent account, version 3', 'playbook-service', -18.9),
  entry(AGENT, 'run', 'Step done: end all sessions of agent.delacruz', 'playbook-service', -18.88),
  entry(AGENT, 'run', 'Approval asked: disable agent.delacruz', 'playbook-service', -18.87),
  entry(AGENT, 'note', 'Spoke with the team lead in Manila: the agent was on shift and says the phone was borrowed.', 'tomasz.nowak', -18, -19.6),
  entry(AGENT, 'decision', 'Aurora Travel is told now, before the count is final.', 'ines.castillo', -16),
  entry(AGENT, 'question', 'Were the recordings downloaded, or only played?', 'lena.brandt', -12),
  entry(AGENT, 'fact', 'People concerned: 1,200–4,000 (best 2,600), estimated', 'tomasz.nowak', -2),
  entry(AGENT, 'duty', 'Duty became owed: Aurora Travel, contract MSA-2024-118, 24 hours', 'notification-service', -1.9),
];
