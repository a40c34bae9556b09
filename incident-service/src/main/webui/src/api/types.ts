// The shapes of the three services' answers that the console reads (snake_case as on the wire).
export interface Page<T> {
  items: T[];
  next_cursor?: string;
}

export type Kind = 'real' | 'drill' | 'test';
export type Severity = 'pending' | 'low' | 'medium' | 'high' | 'critical';
export type Stage = 'declared' | 'assessed' | 'contained' | 'recovered' | 'closed';
export type Certainty = 'known' | 'estimated' | 'unknown' | 'not_applicable';

export interface Subject {
  kind: string;
  system: string;
  id: string;
}

export interface Incident {
  incident_id: string;
  reference: string;
  kind: Kind;
  title: string;
  severity: Severity;
  stage: Stage;
  category?: string;
  parent_id?: string;
  client_party_id?: string;
  declared_at: string;
  updated_at: string;
  version: number;
  subjects?: Subject[];
}

export interface Party {
  party_id: string;
  slug: string;
  kind: string;
  name: string;
  country?: string;
  zone?: string;
}

export interface Fact {
  fact_id: string;
  path: string;
  value?: unknown;
  certainty: Certainty;
  source?: string;
  reason?: string;
  learnt_at?: string;
  recorded_at: string;
  recorded_by: string;
}

export interface TimelineEntry {
  entry_id: string;
  incident_id: string;
  kind: string;
  text: string;
  by: string;
  human: boolean;
  occurred_at: string;
  recorded_at: string;
}

export interface Range {
  min?: number;
  max?: number;
  best?: number;
}

export type DutyState = 'possible' | 'owed' | 'not_owed' | 'drafted' | 'approved' | 'sent' | 'acknowledged' | 'no_longer_implied';

export interface DutyClock {
  kind: 'dated' | 'no_fixed_period' | 'not_started';
  starts_at?: string;
  due_at?: string;
  zone?: string;
  words?: string;
  waiting_for?: string;
}

export type Force = 'binding' | 'contractual' | 'conditional' | 'recommended';

export interface DutyRow {
  duty_id: string;
  incident_id: string;
  reference?: string;
  incident_title?: string;
  title: string;
  rule: { id: string; law?: string; citation: string; version?: number | string };
  contract?: { contract_id: string; reference: string };
  recipient: { kind: string; name: string; country?: string; zone?: string; authorities?: Authority[]; candidates?: Authority[] };
  phase?: string;
  /** What is recommended is no duty of law, even while its state is owed; absent in old answers: binding. */
  force?: Force;
  /** Duties whose notices must go first, and the end of a wait. */
  waits_for?: { duty_id: string; rule_id: string; recipient: string; state: DutyState }[];
  not_before?: string;
  state: DutyState;
  clock: DutyClock;
  lateness?: { met_at: string; margin_seconds?: number; late: boolean };
  missing: MissingFact[];
  notice_id?: string;
  decision?: { decision: string; reason: string; by: string; at: string; confirmed_by?: string; confirmed_at?: string };
  /** A decision that a second person has to confirm before it takes effect. */
  proposal?: { decision: string; reason: string; by: string; at: string };
  version: number;
}

/** A body that is told of breaches; with a competence it is there for these alone. */
export interface Authority {
  id: string;
  country: string;
  name: string;
  local_name?: string;
  short_name?: string;
  competence?: string;
  zone: string;
  channel: string;
  languages: string[];
  website?: string;
}

export interface MissingFact {
  path: string;
  question: string;
}

export interface MatchedFact {
  path: string;
  value?: unknown;
  fact_id?: string;
  recorded_by?: string;
  recorded_at?: string;
  source?: string;
}

export interface Explanation {
  rule: { id: string; citation: string; law: string; version?: number | string; confidence?: string; effective_from?: string; checked_on?: string; summary?: string; source?: string };
  why: { applies: string; text?: string; matched: MatchedFact[]; missing: MissingFact[] };
  start?: { fact_path?: string; at?: string; learnt_at?: string; recorded_by?: string; text?: string };
  arithmetic: { lines: ArithmeticLine[]; zone?: string; due_at?: string; text?: string };
  would_change: { path: string; effect: string }[];
}

export interface ArithmeticLine {
  label: string;
  value: string;
  note?: string;
}

export interface DutyView extends DutyRow {
  /** The reader's own. */
  snoozed_until?: string;
  explanation: Explanation;
}

export interface DutyChange {
  kind: string;
  at: string;
  by: string;
  because?: string;
  from?: string;
  to?: string;
}

export interface Question {
  path: string;
  question: string;
  duties: number;
  soonest_due_at?: string;
}
