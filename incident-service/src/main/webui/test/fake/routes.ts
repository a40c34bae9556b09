import { readFileSync } from 'node:fs';
import type { DutyView } from '../../src/api/types';
import { duties, dutyHistory } from './duties.ts';
import { earlier, entry, fact, facts, incidents, parties, timeline } from './incidents.ts';
import { nowIso } from './time.ts';
import { approvals, notices, runs } from './work.ts';

export interface Ask {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}
export type Told = { topic: string; incident_id: string; kind: string; at: string };
type Answer = { status?: number; body: unknown };
type Route = [string, RegExp, (ask: Ask, id: string, rest: string) => Answer];

const page = (items: unknown[]): Answer => ({ body: { items } });
const refuse = (status: number, title: string, detail: string, errors: unknown[] = []): Answer => ({ status, body: { type: `https://tocsin.dev/problems/${status}`, title, status, detail, errors } });
const one = <T>(list: T[], test: (item: T) => boolean): Answer => {
  const found = list.find(test);
  return found ? { body: found } : refuse(404, 'Not found', 'There is nothing here, or it is not yours to see.');
};
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function change<T extends object>(list: T[], test: (item: T) => boolean, next: Partial<T>): Answer {
  const found = list.find(test);
  if (!found) return refuse(404, 'Not found', 'There is nothing here.');
  Object.assign(found, next);
  return { body: found };
}

function declare({ body }: Ask): Answer {
  if (!text(body.title)) return refuse(400, 'The request is not valid', 'One field is missing.', [{ pointer: '/title', message: 'must say what happened' }]);
  const made = { ...incidents[0], incident_id: crypto.randomUUID(), reference: `INC-2026-000${incidents.length + 5}`, title: text(body.title), stage: 'declared', severity: 'pending', kind: 'real', version: 0, declared_at: nowIso(), updated_at: nowIso() } as (typeof incidents)[number];
  incidents.unshift(made);
  facts[made.incident_id] = [fact('timeline.aware_at', body.aware_at, { recorded_at: nowIso() })];
  timeline.push({ ...entry(made.incident_id, 'stage', 'Declared', 'ines.castillo', 0), recorded_at: nowIso(), occurred_at: nowIso() });
  return { status: 201, body: made };
}

const MOVED: Record<string, (typeof incidents)[number]['stage']> = { assessment: 'assessed', containment: 'contained', recovery: 'recovered', closure: 'closed', reopening: 'assessed' };

function recordFacts(ask: Ask, id: string): Answer {
  const given = (ask.body.facts as { path: string; value?: unknown; certainty: 'known'; source: string; reason?: string }[]) ?? [];
  const list = (facts[id] ??= []);
  for (const each of given) {
    const before = list.findIndex((f) => f.path === each.path);
    const before0 = list[before];
    if (before0 && before0.certainty !== 'unknown' && !each.reason) return refuse(400, 'The request is not valid', 'A fact was not accepted.', [{ pointer: '/facts/0/reason', message: 'must say why it replaces what was recorded before' }]);
    if (before0) (earlier[each.path] ??= []).unshift(before0);
    if (before >= 0) list.splice(before, 1);
    list.push(fact(each.path, each.value, { ...each, recorded_at: nowIso() }));
  }
  return page(list);
}

function answerNotice(ask: Ask, id: string): Answer {
  const notice = notices.find((n) => n.notice_id === id);
  if (!notice) return refuse(404, 'Not found', 'There is nothing here.');
  for (const [field, given] of Object.entries((ask.body.answers ?? {}) as Record<string, unknown>)) {
    notice.fields = notice.fields.map((each) => (each.id === field ? { ...each, text: typeof given === 'string' ? given : 'Not yet known', origin: 'answer' } : each));
    notice.missing = notice.missing.filter((each) => each.field_id !== field);
  }
  return { body: notice };
}

/** One person decides that a duty is owed; that it is not takes a second person. */
function decided({ body }: Ask): Partial<DutyView> {
  const made = { decision: text(body.decision), reason: text(body.reason), by: 'ines.castillo', at: nowIso() };
  return made.decision === 'owed' ? { state: 'owed', decision: made } : { proposal: made };
}

function settledProposal(duty: DutyView | undefined, act: string): Partial<DutyView> {
  const proposal = duty?.proposal;
  if (act !== 'confirmation' || !proposal) return { proposal: undefined };
  return { proposal: undefined, state: proposal.decision as 'owed', decision: { ...proposal, confirmed_by: 'ines.castillo', confirmed_at: nowIso() } };
}

const routes: Route[] = [
  ['GET', /^\/incidents$/, (ask) => page(incidents.filter((i) => i.title.toLowerCase().includes(ask.query.get('q')?.toLowerCase() ?? '') && (!ask.query.get('stage') || i.stage === ask.query.get('stage'))))],
  ['POST', /^\/incidents$/, declare],
  ['GET', /^\/incidents\/([^/]+)$/, (_, id) => one(incidents, (i) => i.incident_id === id)],
  ['GET', /^\/incidents\/([^/]+)\/facts$/, (_, id) => page(facts[id] ?? [])],
  ['POST', /^\/incidents\/([^/]+)\/facts$/, recordFacts],
  ['GET', /^\/incidents\/([^/]+)\/facts\/history$/, (ask, id) => page([...(facts[id] ?? []).filter((f) => f.path === ask.query.get('path')), ...(earlier[ask.query.get('path') ?? ''] ?? [])])],
  ['GET', /^\/incidents\/([^/]+)\/timeline$/, (_, id) => page(timeline.filter((e) => e.incident_id === id))],
  ['POST', /^\/incidents\/([^/]+)\/timeline$/, (ask, id) => { const made = { ...entry(id, text(ask.body.kind), text(ask.body.text), 'ines.castillo', 0), recorded_at: nowIso(), occurred_at: text(ask.body.occurred_at) || nowIso() }; timeline.push(made); return { status: 201, body: made }; }],
  ['POST', /^\/incidents\/([^/]+)\/severity$/, (ask, id) => change(incidents, (i) => i.incident_id === id, { severity: ask.body.severity as 'low' })],
  ['POST', /^\/incidents\/([^/]+)\/(\w+)$/, (_, id, move) => change(incidents, (i) => i.incident_id === id, { stage: MOVED[move] })],
  ['GET', /^\/vocabulary$/, () => ({ body: JSON.parse(readFileSync(new URL('../../../resources/vocabulary/words.json', import.meta.url), 'utf8')) })],
  ['GET', /^\/parties$/, () => page(parties)],
  ['GET', /^\/duties$/, (ask) => page(duties.filter((d) => ask.query.get('incident_id') ? d.incident_id === ask.query.get('incident_id') : !ask.query.get('state') || ask.query.get('state')?.includes(d.state)).sort((a, b) => (a.clock.due_at ?? '9').localeCompare(b.clock.due_at ?? '9')))],
  ['GET', /^\/duties\/([^/]+)\/history$/, () => page(dutyHistory)],
  ['GET', /^\/duties\/([^/]+)$/, (_, id) => one(duties, (d) => d.duty_id === id)],
  ['POST', /^\/duties\/([^/]+)\/decision$/, (ask, id) => change(duties, (d) => d.duty_id === id, decided(ask))],
  ['POST', /^\/duties\/([^/]+)\/decision\/(\w+)$/, (_, id, act) => change(duties, (d) => d.duty_id === id, settledProposal(duties.find((d) => d.duty_id === id), act))],
  ['GET', /^\/runs$/, (ask) => page(runs.filter((r) => !ask.query.get('incident_id') || r.incident_id === ask.query.get('incident_id')))],
  ['GET', /^\/runs\/([^/]+)$/, (_, id) => one(runs, (r) => r.run_id === id)],
  ['POST', /^\/runs\/([^/]+)\/steps\/([^/]+)\/completion$/, (_, id, step) => change(runs.find((r) => r.run_id === id)?.nodes ?? [], (n) => n.step_id === step, { state: 'done' })],
  ['POST', /^\/runs\/([^/]+)\/abort$/, (_, id) => change(runs, (r) => r.run_id === id, { state: 'aborted' })],
  ['GET', /^\/approvals$/, (ask) => page(approvals.filter((a) => a.state === (ask.query.get('state') ?? a.state)))],
  ['GET', /^\/approvals\/([^/]+)$/, (_, id) => one(approvals, (a) => a.approval_id === id)],
  ['POST', /^\/duties\/([^/]+)\/snooze$/, (ask, id) => change(duties, (d) => d.duty_id === id, { snoozed_until: text(ask.body.until) })],
  ['DELETE', /^\/duties\/([^/]+)\/snooze$/, (_, id) => change(duties, (d) => d.duty_id === id, { snoozed_until: undefined })],
  ['POST', /^\/approvals\/([^/]+)\/decision$/, (ask, id) => change(approvals, (a) => a.approval_id === id, { state: ask.body.decision === 'approve' ? 'approved' : 'rejected', decided_by: 'ines.castillo', decided_at: nowIso() })],
  ['GET', /^\/notices$/, (ask) => page(notices.filter((n) => n.incident_id === (ask.query.get('incident_id') ?? n.incident_id) && n.state === (ask.query.get('state') ?? n.state)))],
  ['POST', /^\/notices$/, (ask) => ({ status: 201, body: notices.find((n) => n.duty_id === ask.body.duty_id) ?? notices[0] })],
  ['GET', /^\/notices\/([^/]+)$/, (_, id) => one(notices, (n) => n.notice_id === id)],
  ['PUT', /^\/notices\/([^/]+)\/answers$/, answerNotice],
  ['POST', /^\/notices\/([^/]+)\/submission$/, (_, id) => change(notices, (n) => n.notice_id === id, { state: 'in_approval' })],
  ['POST', /^\/notices\/([^/]+)\/approval$/, (_, id) => change(notices, (n) => n.notice_id === id, { state: 'approved', approved_by: 'ines.castillo' })],
  ['POST', /^\/notices\/([^/]+)\/rejection$/, (_, id) => change(notices, (n) => n.notice_id === id, { state: 'draft' })],
  ['POST', /^\/notices\/([^/]+)\/dispatch$/, (_, id) => change(notices, (n) => n.notice_id === id, { state: 'sent', filing: { filed_at: nowIso(), digest: '0a1b2c3d' } })],
  ['GET', /^\/notices\/([^/]+)\/renderings\/html$/, () => ({ body: 'A notice.' })],
];

export function answer(ask: Ask): Answer {
  for (const [method, pattern, act] of routes) {
    const match = method === ask.method && pattern.exec(ask.path);
    if (match) return act(ask, match[1] ?? '', match[2] ?? '');
  }
  return refuse(404, 'Not found', `${ask.method} ${ask.path}`);
}
