// Runs, approvals and notices as the console reads them.
export type StepState = 'waiting' | 'ready' | 'running' | 'awaiting-approval' | 'awaiting-person' | 'done' | 'failed' | 'skipped';
export type RunState = 'running' | 'waiting' | 'paused' | 'compensating' | 'completed' | 'failed' | 'aborted';

export interface RunSummary {
  run_id: string;
  incident_id: string;
  playbook: { id: string; name: string; version: number | string };
  state: RunState;
  dry_run?: boolean;
  started_at: string;
  updated_at: string;
}

export interface RunNode {
  step_id: string;
  name: string;
  type: string;
  state: StepState;
  description?: string;
  started_at?: string;
  ended_at?: string;
  attempts: number;
  outcome?: string;
  tries?: RunTry[];
  manual?: { instructions: string; outcomes?: string[]; values?: string[] };
  approval_id?: string;
}

/** One try of one command of a step. */
export interface RunTry {
  command: number;
  number: number;
  state: string;
  detail?: string;
  started_at: string;
  ended_at?: string;
}

export interface RunEdge {
  from: string;
  to: string;
  label?: string;
  taken: boolean;
}

export interface RunView extends RunSummary {
  failure?: string;
  nodes: RunNode[];
  edges: RunEdge[];
  version: number;
}

export interface Approval {
  approval_id: string;
  run_id: string;
  incident_id: string;
  step_id: string;
  state: 'waiting' | 'approved' | 'rejected' | 'expired' | 'withdrawn';
  what: string;
  targets: string[];
  because?: string;
  effect: string;
  undo?: string;
  fallback?: string;
  destructive?: boolean;
  quorum?: number;
  votes?: { by: string; approves: boolean; reason?: string; at: string }[];
  requested_at: string;
  expires_at?: string;
  decided_by?: string;
  decided_at?: string;
  reason?: string;
  version: number;
}

export type NoticeState = 'draft' | 'in_approval' | 'approved' | 'sent' | 'read' | 'acknowledged' | 'failed';

export interface NoticeSummary {
  notice_id: string;
  incident_id: string;
  duty_id: string;
  rule_id: string;
  form_id: string;
  title: string;
  state: NoticeState;
  due_at?: string;
  zone: string;
  updated_at: string;
  recipient: { name: string; country?: string; channel: string; address?: string };
  drafted_by: string;
  submitted_by?: string;
  approved_by?: string;
  filing?: { filed_at: string; digest: string };
  receipt?: { reference: string; at: string; by: string };
  failure?: string;
  version: number;
}

/** One field of a notice: what it says, and the fact or the person behind it. */
export interface NoticeField {
  id: string;
  heading: string;
  label: string;
  type: string;
  required: boolean;
  text?: string;
  origin: string;
  from?: { path: string; fact_id?: string; certainty?: string; source?: string; recorded_at?: string; recorded_by?: string };
}

export interface DeliveryAttempt {
  channel: string;
  to: string;
  state: string;
  at: string;
  detail?: string;
}

export interface MissingField {
  field_id: string;
  label: string;
  question: string;
  may_be_unknown: boolean;
  path?: string;
}

export interface NoticeView extends NoticeSummary {
  fields: NoticeField[];
  missing: MissingField[];
  changes: { field_id: string; label: string; before?: string; after?: string }[];
  deliveries: DeliveryAttempt[];
}

