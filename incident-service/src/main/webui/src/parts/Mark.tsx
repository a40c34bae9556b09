import type { DutyState, Force, Severity, Stage } from '@/api/types';
import type { NoticeState, RunState, StepState } from '@/api/workTypes';

/** A state: a shape, a word and a colour; the word alone is enough. */
interface Look {
  shape: string;
  word: string;
  tone: 'quiet' | 'open' | 'wait' | 'good' | 'bad';
}

const DUTY: Record<DutyState, Look> = {
  possible: { shape: '◇', word: 'possible', tone: 'wait' },
  owed: { shape: '◆', word: 'owed', tone: 'open' },
  not_owed: { shape: '—', word: 'not owed', tone: 'quiet' },
  drafted: { shape: '✎', word: 'drafted', tone: 'open' },
  approved: { shape: '✔', word: 'approved', tone: 'open' },
  sent: { shape: '➤', word: 'sent', tone: 'good' },
  acknowledged: { shape: '✓', word: 'acknowledged', tone: 'good' },
  no_longer_implied: { shape: '⊘', word: 'no longer implied', tone: 'quiet' },
};

const ADVICE: Look = { shape: '◌', word: 'recommended', tone: 'quiet' };

const STEP: Record<StepState, Look> = {
  waiting: { shape: '○', word: 'waiting', tone: 'quiet' },
  ready: { shape: '◔', word: 'ready', tone: 'open' },
  running: { shape: '▶', word: 'running', tone: 'open' },
  'awaiting-approval': { shape: '?', word: 'awaiting approval', tone: 'wait' },
  'awaiting-person': { shape: '☎', word: 'awaiting a person', tone: 'wait' },
  done: { shape: '✓', word: 'done', tone: 'good' },
  failed: { shape: '✕', word: 'failed', tone: 'bad' },
  skipped: { shape: '⤼', word: 'skipped', tone: 'quiet' },
};

const RUN: Record<RunState, Look> = {
  running: { shape: '▶', word: 'running', tone: 'open' },
  waiting: { shape: '?', word: 'waiting', tone: 'wait' },
  paused: { shape: '‖', word: 'paused', tone: 'wait' },
  compensating: { shape: '↶', word: 'being undone', tone: 'open' },
  completed: { shape: '✓', word: 'completed', tone: 'good' },
  failed: { shape: '✕', word: 'failed', tone: 'bad' },
  aborted: { shape: '■', word: 'aborted', tone: 'quiet' },
};

const NOTICE: Record<NoticeState, Look> = {
  draft: { shape: '✎', word: 'draft', tone: 'open' },
  in_approval: { shape: '?', word: 'in approval', tone: 'wait' },
  approved: { shape: '✔', word: 'approved', tone: 'open' },
  sent: { shape: '➤', word: 'sent', tone: 'good' },
  read: { shape: '◉', word: 'read', tone: 'good' },
  acknowledged: { shape: '✓', word: 'acknowledged', tone: 'good' },
  failed: { shape: '✕', word: 'failed', tone: 'bad' },
};

const SEVERITY: Record<Severity, Look> = {
  pending: { shape: '?', word: 'severity pending', tone: 'quiet' },
  low: { shape: '▁', word: 'low', tone: 'quiet' },
  medium: { shape: '▃', word: 'medium', tone: 'wait' },
  high: { shape: '▅', word: 'high', tone: 'bad' },
  critical: { shape: '▇', word: 'critical', tone: 'bad' },
};

const STAGE: Record<Stage, Look> = {
  declared: { shape: '○', word: 'declared', tone: 'open' },
  assessed: { shape: '◔', word: 'assessed', tone: 'open' },
  contained: { shape: '◑', word: 'contained', tone: 'open' },
  recovered: { shape: '◕', word: 'recovered', tone: 'good' },
  closed: { shape: '●', word: 'closed', tone: 'quiet' },
};

export const stepLook = (state: StepState): Look => lookUp(STEP, state);

function lookUp<K extends string>(looks: Record<K, Look>, state: K): Look {
  return looks[state] ?? { shape: '·', word: String(state).replace(/[_-]/g, ' '), tone: 'quiet' };
}

function Mark({ look }: { look: Look }) {
  return (
    <span className={`t-mark t-mark-${look.tone}`}>
      <span aria-hidden="true">{look.shape}</span> {look.word}
    </span>
  );
}

/** What is owed only by an authority's advice is called recommended. */
export const DutyMark = ({ state, force }: { state: DutyState; force?: Force }) => <Mark look={force === 'recommended' && state === 'owed' ? ADVICE : lookUp(DUTY, state)} />;
export const StepMark = ({ state }: { state: StepState }) => <Mark look={lookUp(STEP, state)} />;
export const RunMark = ({ state }: { state: RunState }) => <Mark look={lookUp(RUN, state)} />;
export const NoticeMark = ({ state }: { state: NoticeState }) => <Mark look={lookUp(NOTICE, state)} />;
export const SeverityMark = ({ severity }: { severity: Severity }) => <Mark look={lookUp(SEVERITY, severity)} />;
export const StageMark = ({ stage }: { stage: Stage }) => <Mark look={lookUp(STAGE, stage)} />;
