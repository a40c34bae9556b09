import type { DutyChange, DutyView, Explanation } from '../../src/api/types';
import { AGENT, PAYSLIP } from './incidents.ts';
import { at } from './time.ts';

type Given = Partial<DutyView> & Pick<DutyView, 'duty_id' | 'title' | 'rule' | 'recipient' | 'clock' | 'state'>;

function explained(given: Given): Explanation {
  const dated = given.clock.kind === 'dated';
  return {
    rule: { id: given.rule.id, citation: given.rule.citation, law: given.rule.law ?? 'contract', version: 3, confidence: 'high', effective_from: '2018-05-25', summary: 'The controller tells the authority without undue delay and, where feasible, within 72 hours of becoming aware, unless a risk to people is unlikely.' },
    why: {
      applies: given.state === 'possible' ? 'possible' : 'owed',
      matched: [
        { path: 'org.role', value: 'processor', fact_id: 'fact-3', recorded_by: 'ines.castillo', recorded_at: at(-18.8), source: 'contract MSA-2024-118' },
        { path: 'data.encrypted', value: 'no', fact_id: 'fact-6', recorded_by: 'ines.castillo', recorded_at: at(-18.8), source: 'agent desktop log' },
      ],
      missing: given.missing ?? [],
    },
    start: { fact_path: 'timeline.aware_at', at: given.clock.starts_at, learnt_at: at(-19), recorded_by: 'lena.brandt' },
    arithmetic: {
      lines: dated
        ? [
            { label: 'aware', value: 'Mon 23 Nov 2026 09:40 Europe/Madrid', note: 'lena.brandt, call with the team lead, recorded 11:52' },
            { label: '+ 72 hours', value: 'running hours, no pause', note: 'Reg. 1182/71 Art. 3(1)' },
            { label: '= due', value: 'Thu 26 Nov 2026 09:40 Europe/Madrid' },
          ]
        : [{ label: 'waits for', value: given.clock.waiting_for ?? 'no period in the law' }],
      zone: given.clock.zone,
      due_at: given.clock.due_at,
    },
    would_change: [
      { path: 'timeline.aware_at', effect: 'an earlier awareness moves the due time by the same span' },
      { path: 'tests.eu-gdpr.risk', effect: '"unlikely" takes the duty away' },
    ],
  };
}

function duty(given: Given): DutyView {
  const whole = { incident_id: AGENT, reference: 'INC-2026-0007', incident_title: 'Agent account opened customer recordings from two countries', missing: [], version: 1, ...given };
  return { ...whole, explanation: explained(given) };
}

const RISK = { path: 'tests.eu-gdpr.risk', question: 'How likely is a risk to the rights and freedoms of people?' };
const PLACES = { path: 'people.by_jurisdiction', question: 'Where do the people live?' };
const dated = (start: number, due: number, zone: string) => ({ kind: 'dated' as const, starts_at: at(start), due_at: at(due), zone });

export const duties: DutyView[] = [
  duty({ duty_id: 'd-1', title: 'Notice to the client', rule: { id: 'contract:c1', citation: 'MSA-2024-118, schedule 4' }, contract: { contract_id: 'c1', reference: 'MSA-2024-118, schedule 4' }, recipient: { kind: 'client', name: 'Aurora Travel', country: 'DE' }, state: 'drafted', clock: dated(-19.6, 4.4, 'Europe/Berlin'), notice_id: 'n-1' }),
  duty({ duty_id: 'd-2', title: 'Processor tells the controller', rule: { id: 'eu-gdpr-33-2-processor-controller', law: 'GDPR', citation: 'Art. 33(2)', version: 2 }, recipient: { kind: 'client', name: 'Aurora Travel', country: 'DE' }, state: 'owed', clock: { kind: 'no_fixed_period', starts_at: at(-19.6), words: 'without undue delay' } }),
  duty({ duty_id: 'd-3', title: 'Notice to the authority', rule: { id: 'eu-gdpr-33-1-authority', law: 'GDPR', citation: 'Art. 33(1)', version: 3 }, recipient: { kind: 'authority', name: 'AEPD', country: 'ES' }, state: 'possible', clock: dated(-19.6, 52.4, 'Europe/Madrid'), missing: [RISK, { path: 'org.main_establishment', question: 'Where is the main establishment in the Union?' }] }),
  duty({ duty_id: 'd-4', title: 'Letter to the people', rule: { id: 'eu-gdpr-34-1-individuals', law: 'GDPR', citation: 'Art. 34(1)', version: 1 }, recipient: { kind: 'individuals', name: 'People concerned' }, state: 'possible', proposal: { decision: 'not_owed', reason: 'The recordings name nobody.', by: 'maria.reyes', at: at(-1) }, clock: { kind: 'no_fixed_period', starts_at: at(-19.6), words: 'without undue delay' }, missing: [RISK] }),
  duty({ duty_id: 'd-5', title: 'Notice to the Attorney General', rule: { id: 'us-ca-1798-82-ag', law: 'California Civil Code', citation: '§ 1798.82(f)', version: 4 }, recipient: { kind: 'authority', name: 'Attorney General of California', country: 'US' }, state: 'possible', clock: dated(-19.6, 340, 'America/Los_Angeles'), missing: [PLACES] }),
  duty({ duty_id: 'd-6', title: 'Report to the privacy commission', rule: { id: 'ph-dpa-sec-20', law: 'Data Privacy Act', citation: 'NPC Circular 16-03 s. 17', version: 2 }, recipient: { kind: 'authority', name: 'National Privacy Commission', country: 'PH' }, state: 'owed', clock: dated(-74, -1.2, 'Asia/Manila') }),
  duty({ duty_id: 'd-7', title: 'Full report', rule: { id: 'ph-dpa-full', law: 'Data Privacy Act', citation: 'NPC Circular 16-03 s. 17(c)', version: 2 }, recipient: { kind: 'authority', name: 'National Privacy Commission', country: 'PH' }, state: 'owed', clock: { kind: 'not_started', waiting_for: 'starts when the first report is filed' } }),
  duty({ duty_id: 'd-8', title: 'Notice to the client', rule: { id: 'contract:c2', citation: 'DPA 2025-07, clause 9' }, recipient: { kind: 'client', name: 'Harbour Bank', country: 'IE' }, state: 'not_owed', clock: dated(-19.6, 28.4, 'Europe/Dublin'), decision: { decision: 'not_owed', reason: 'None of the opened recordings belong to Harbour Bank (log reviewed by T. Nowak).', by: 'maria.reyes', at: at(-3) } }),
  duty({ duty_id: 'd-9', incident_id: PAYSLIP, reference: 'INC-2026-0006', incident_title: 'Payslip file sent to the wrong branch', title: 'Notice to the client', rule: { id: 'contract:c2', citation: 'DPA 2025-07, clause 9' }, recipient: { kind: 'client', name: 'Harbour Bank', country: 'IE' }, state: 'sent', clock: dated(-71, -23, 'Europe/Dublin'), lateness: { met_at: at(-40), margin_seconds: 61200, late: false }, notice_id: 'n-2' }),
  duty({ duty_id: 'd-10', incident_id: PAYSLIP, reference: 'INC-2026-0006', incident_title: 'Payslip file sent to the wrong branch', title: 'Notice to the authority', rule: { id: 'eu-gdpr-33-1-authority', law: 'GDPR', citation: 'Art. 33(1)', version: 3 }, recipient: { kind: 'authority', name: 'Data Protection Commission', country: 'IE' }, state: 'approved', clock: dated(-71, 0.9, 'Europe/Dublin') }),
];

export const dutyHistory: DutyChange[] = [
  { kind: 'arose', at: at(-19), by: 'notification-service', because: 'declared', to: 'possible' },
  { kind: 'became-owed', at: at(-18), by: 'notification-service', because: 'org.role recorded by ines.castillo', from: 'possible', to: 'owed' },
  { kind: 'moved', at: at(-17), by: 'notification-service', because: 'timeline.aware_at corrected by lena.brandt' },
];
