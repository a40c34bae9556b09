// Runs, approvals and notices as the console reads them.
export type StepState = 'waiting' | 'ready' | 'running' | 'awaiting-approval' | 'awaiting-person' | 'done' | 'failed' | 'skipped';
export type RunState = 'running' | 'waiting' | 'completed' | 'failed' | 'aborted';

export interface RunSummary {
  run_id: string;
  incident_id: string;
  playbook: { id: string; name: string; version: number };
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
  detail?: string;
  manual?: { instructions: string; outcomes?: string[]; values?: string[] };
  approval_id?: string;
}

export interface RunEdge {
  from: string;
  to: string;
  label?: string;
  taken: boolean;
}

export interface RunView extends RunSummary {
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
  requested_at: string;
  expires_at?: string;
  decided_by?: string;
  decided_at?: string;
  reason?: string;
  version: number;
}

export type NoticeState = 'draft' | 'in_approval' | 'approved' | 'sent' | 'delivered' | 'read' | 'acknowledged' | 'failed';

export interface NoticeSummary {
  notice_id: string;
  incident_id: string;
  duty_id: string;
  rule_id?: string;
  form_id: string;
  title: string;
  state: NoticeState;
  due_at?: string;
  zone?: string;
  updated_at: string;
}

export interface NoticeField {
  id: string;
  label: string;
  type: 'text' | 'date-time' | 'number' | 'enum' | 'multi-enum' | 'boolean' | 'file' | string;
  required: boolean;
  value?: unknown;
  text?: string;
  values?: string[];
  from?: { path: string; fact_id?: string; certainty?: string; recorded_at?: string; recorded_by?: string; source?: string };
  answered_by?: string;
  note?: string;
}

export interface NoticeView extends NoticeSummary {
  recipient: { name: string; country?: string; channel?: string };
  fields: NoticeField[];
  missing: { field_id: string; label: string; path?: string }[];
  changes?: { field_id: string; label: string; before?: string; after?: string }[];
  drafted_by?: string;
  submitted_by?: string;
  approved_by?: string;
  filing?: { filed_at: string; digest: string };
  receipt?: { reference: string; at: string; by: string };
  deliveries?: { channel: string; to: string; state: string; at: string; detail?: string }[];
  version: number;
}
