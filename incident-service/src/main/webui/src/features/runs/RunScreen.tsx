import { lazy, Suspense, useState } from 'react';
import { Button, Skeleton } from '@patternfly/react-core';
import { Link, useParams, useSearchParams } from 'react-router';
import { isProblem } from '@/api/http';
import { useAbort, useApprovals, useRun } from '@/api/runs';
import type { RunView } from '@/api/workTypes';
import { useKeys } from '@/app/keys';
import { NotFound } from '@/app/NotFound';
import { useMay } from '@/app/session';
import { ActDialog } from '@/parts/ActDialog';
import { Chips } from '@/parts/Chips';
import { Loaded } from '@/parts/Loaded';
import { RunMark } from '@/parts/Mark';
import { When } from '@/parts/time/Time';
import { ApprovalCard } from './ApprovalCard';
import { RunList } from './RunList';
import { StepSide } from './StepSide';
import { TaskCard } from './TaskCard';

const RunGraph = lazy(() => import('./RunGraph').then((module) => ({ default: module.RunGraph })));
const VIEWS = [{ value: 'graph', label: 'graph' }, { value: 'list', label: 'list' }];

export function RunScreen() {
  const { id = '', runId = '' } = useParams();
  const run = useRun(runId);
  if (isProblem(run.error, 404) || isProblem(run.error, 400)) return <NotFound />;
  return (
    <>
      <Link to={`/incidents/${id}/runs`}>All runs</Link>
      <Loaded query={run} lines={8}>{(view) => <Run run={view} />}</Loaded>
    </>
  );
}

function Run({ run }: { run: RunView }) {
  const [query, setQuery] = useSearchParams();
  const approvals = useApprovals(run.incident_id);
  const asked = approvals.data?.items.filter((each) => each.run_id === run.run_id) ?? [];
  const view = query.get('view') ?? 'graph';
  const step = run.nodes.find((node) => node.step_id === query.get('step'));
  const change = (name: string, value: string | undefined) =>
    setQuery((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    }, { replace: true });
  useKeys({ 'g l': () => change('view', view === 'list' ? 'graph' : 'list') });
  const choose = (id: string) => change('step', id);
  return (
    <>
      <Head run={run} />
      <div className="t-cards">
        {asked.map((approval) => <ApprovalCard key={approval.approval_id} approval={approval} />)}
        {run.nodes.filter((node) => node.state === 'awaiting-person').map((node) => <TaskCard key={node.step_id} run={run.run_id} step={node} />)}
      </div>
      <div className="t-acts"><Chips single hideLegend legend="Show as" choices={VIEWS} chosen={[view]} onChange={([value]) => change('view', value)} /></div>
      <div className={step ? 't-split t-split-open' : 't-split'}>
        {view === 'list' ? <RunList run={run} chosen={step?.step_id} onChoose={choose} /> : (
          <Suspense fallback={<Skeleton height="15rem" screenreaderText="Loading" />}><RunGraph run={run} chosen={step?.step_id} onChoose={choose} /></Suspense>
        )}
        {step && <StepSide key={step.step_id} step={step} onClose={() => change('step', undefined)} />}
      </div>
    </>
  );
}

function Head({ run }: { run: RunView }) {
  const [aborting, setAborting] = useState(false);
  const abort = useAbort(run.run_id);
  const mayAbort = useMay('commander', 'responder') && ['running', 'waiting', 'paused', 'compensating'].includes(run.state);
  return (
    <div className="t-acts">
      <h2>{run.playbook.name} <span className="t-quiet">version {run.playbook.version}</span></h2>
      <RunMark state={run.state} />
      {run.dry_run && <span className="t-tag">dry run</span>}
      <span className="t-quiet">started <When at={run.started_at} /></span>
      {run.failure && <span className="t-mark-bad">{run.failure}</span>}
      <span className="t-grow" />
      {mayAbort && <Button size="sm" variant="secondary" isDanger onClick={() => setAborting(true)}>Stop the run</Button>}
      {aborting && (
        <ActDialog
          title={`Stop: ${run.playbook.name}`}
          verb="Stop the run"
          danger
          ask="Why? What was done stays done."
          draftKey={`abort.${run.run_id}`}
          busy={abort.isPending}
          error={abort.error}
          onAct={(reason, done) => abort.mutate(reason, { onSuccess: done })}
          onClose={() => setAborting(false)}
        />
      )}
    </div>
  );
}
