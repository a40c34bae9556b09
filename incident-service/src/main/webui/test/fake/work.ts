import type { Approval, NoticeView, RunNode, RunView } from '../../src/api/workTypes';
import { AGENT, PAYSLIP } from './incidents.ts';
import { at } from './time.ts';

const node = (step_id: string, name: string, type: string, state: RunNode['state'], more: Partial<RunNode> = {}): RunNode => ({
  step_id, name, type, state, attempts: state === 'waiting' ? 0 : 1, ...more,
});
const edge = (from: string, to: string, taken: boolean, label?: string) => ({ from, to, taken, label });

export const runs: RunView[] = [
  {
    run_id: 'r-1', incident_id: AGENT, playbook: { id: 'playbook--1', name: 'Contain a compromised agent account', version: 3 },
    state: 'waiting', started_at: at(-18.9), updated_at: at(-0.5), version: 7,
    nodes: [
      node('start', 'Start', 'start', 'done', { started_at: at(-18.9), ended_at: at(-18.9) }),
      node('keep', 'Keep the sign-in log', 'action', 'done', { started_at: at(-18.9), ended_at: at(-18.89), outcome: '214 entries kept, SHA-256 9f2c…' }),
      node('kind', 'Is it a person?', 'if-condition', 'done', { outcome: 'yes' }),
      node('sessions', 'End all sessions', 'action', 'done', { started_at: at(-18.88), ended_at: at(-18.88), attempts: 2, outcome: '3 sessions ended' }),
      node('robot', 'Revoke the client secret', 'action', 'skipped'),
      node('disable', 'Disable the account', 'action', 'awaiting-approval', { started_at: at(-0.5), approval_id: 'ap-1' }),
      node('both', 'Then both', 'parallel', 'waiting'),
      node('lead', 'Call the team lead', 'action', 'awaiting-person', { manual: { instructions: 'Call the team lead in Manila. Ask when the agent was last seen at the desk and who else uses it.', outcomes: ['done', 'not reached'], values: ['last_seen'] } }),
      node('rotate', 'Rotate the queue keys', 'action', 'waiting'),
      node('end', 'End', 'end', 'waiting'),
    ],
    edges: [
      edge('start', 'keep', true), edge('keep', 'kind', true), edge('kind', 'sessions', true, 'yes'), edge('kind', 'robot', false, 'no'),
      edge('sessions', 'disable', true), edge('robot', 'disable', false), edge('disable', 'both', false), edge('both', 'lead', false), edge('both', 'rotate', false),
      edge('lead', 'end', false), edge('rotate', 'end', false),
    ],
  },
];

export const approvals: Approval[] = [
  {
    approval_id: 'ap-1', run_id: 'r-1', incident_id: AGENT, step_id: 'disable', state: 'waiting', what: 'Disable the account',
    targets: ['agent.delacruz at agents'], because: 'Sign-ins from two countries within 40 minutes', effect: 'The agent cannot sign in to the desktop, and open calls are dropped.',
    undo: 'Can be undone: enable the account again; calls that were dropped are lost.', fallback: 'Nobody answers: rejected, and the step is skipped.', destructive: true,
    requested_at: at(-0.5), expires_at: at(0.5), version: 1,
  },
];

const field = (id: string, label: string, text: string | undefined, path?: string) => ({
  id, heading: 'What happened', label, type: 'text', required: true, text, origin: path ? 'facts' : 'nothing',
  from: path ? { path, fact_id: `f-${id}`, certainty: 'known', recorded_at: at(-18), recorded_by: 'ines.castillo', source: 'agent desktop log' } : undefined,
});
const missing = (field_id: string, label: string, question: string) => ({ field_id, label, question, may_be_unknown: true });
const toHarbour = { name: 'Harbour Bank', country: 'IE', channel: 'e-mail', address: 'security@harbour.example' };

export const notices: NoticeView[] = [
  {
    notice_id: 'n-1', incident_id: AGENT, duty_id: 'd-1', rule_id: 'contract:c1', form_id: 'client-notice', title: 'Notice to Aurora Travel', state: 'draft', due_at: at(4.4), zone: 'Europe/Berlin', updated_at: at(-1),
    recipient: { name: 'Aurora Travel', country: 'DE', channel: 'e-mail', address: 'security@aurora.example' },
    fields: [
      field('what', 'What happened', 'An agent account was used from Manila and Lagos within forty minutes and opened stored call recordings.', 'narrative.summary'),
      field('when', 'When we became aware', 'Mon 23 Nov 2026 09:40 CET', 'timeline.aware_at'),
      field('people', 'Number of people', '1,200 to 4,000, best guess 2,600', 'people.total'),
      { ...field('contact', 'Contact for questions', undefined), heading: 'What we do' },
      { ...field('measures', 'What we did', undefined), heading: 'What we do' },
    ],
    missing: [missing('contact', 'Contact for questions', 'Whom may the client ask?'), missing('measures', 'What we did', 'What was done to stop it?')],
    changes: [], deliveries: [], drafted_by: 'lena.brandt', version: 3,
  },
  {
    notice_id: 'n-2', incident_id: PAYSLIP, duty_id: 'd-9', rule_id: 'contract:c2', form_id: 'client-notice', title: 'Notice to Harbour Bank', state: 'acknowledged', zone: 'Europe/Dublin', updated_at: at(-38),
    recipient: toHarbour, fields: [field('what', 'What happened', 'A payslip file went to the wrong branch.', 'narrative.summary')],
    missing: [], changes: [], filing: { filed_at: at(-40), digest: '6c1f0b6de7f0b8e8b6a2ab0c1d6f4b9b2a6a77f21b0d5cf6f0c0a5bb1c2d9e41' }, receipt: { reference: 'HB-SEC-2291', at: at(-38), by: 'A. Keane' },
    deliveries: [{ channel: 'e-mail', to: 'security@harbour.example', state: 'accepted', at: at(-40) }], drafted_by: 'lena.brandt', submitted_by: 'lena.brandt', approved_by: 'maria.reyes', version: 8,
  },
  {
    notice_id: 'n-3', incident_id: PAYSLIP, duty_id: 'd-10', rule_id: 'eu-gdpr-33-1-authority', form_id: 'ie-dpc', title: 'Notice to the Data Protection Commission', state: 'in_approval', due_at: at(0.9), zone: 'Europe/Dublin', updated_at: at(-1),
    recipient: { name: 'Data Protection Commission', country: 'IE', channel: 'portal' }, fields: [field('what', 'Nature of the breach', 'A payslip file went to the wrong branch.', 'narrative.summary')],
    missing: [], changes: [{ field_id: 'what', label: 'Nature of the breach', before: 'A file went astray.', after: 'A payslip file went to the wrong branch.' }], deliveries: [], submitted_by: 'lena.brandt', drafted_by: 'lena.brandt', version: 4,
  },
];
