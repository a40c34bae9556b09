import { Link } from 'react-router';
import { useProposals } from '@/api/duties';
import { useNoticesToApprove } from '@/api/notices';
import { useApprovals, useWaitingRuns } from '@/api/runs';
import { useMay, useSession } from '@/app/session';
import { Empty } from '@/parts/Empty';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Ago, Left } from '@/parts/time/Time';
import { whoText } from '@/parts/words/values';
import { Skeleton } from '@patternfly/react-core';

/** Approvals of steps, notices to approve, decisions to confirm, and runs in which a person has something to do. */
export function WaitingForMe() {
  const approvals = useApprovals();
  const notices = useNoticesToApprove();
  const runs = useWaitingRuns();
  const proposed = useProposals();
  const mayConfirm = useMay('commander', 'privacy-officer', 'counsel');
  const me = useSession().username;
  const queries = [approvals, notices, runs, proposed];
  const error = queries.find((query) => query.isError && query.data === undefined)?.error;
  if (queries.every((query) => query.isPending)) return <Skeleton height="4rem" screenreaderText="Loading" />;
  const asked = new Set(approvals.data?.items.map((each) => each.run_id));
  const tasks = (runs.data?.items ?? []).filter((run) => !asked.has(run.run_id));
  const proposals = mayConfirm ? (proposed.data?.items ?? []).filter((duty) => duty.proposal && duty.proposal.by !== me) : [];
  const count = (approvals.data?.items.length ?? 0) + (notices.data?.items.length ?? 0) + tasks.length + proposals.length;
  return (
    <>
      <ProblemAlert error={error} again={() => queries.forEach((query) => void query.refetch())} />
      {count === 0 && !error && <Empty title="Nothing waits for you">Approvals, notices to approve and tasks of playbooks come here.</Empty>}
      <ul className="t-list">
        {approvals.data?.items.map((each) => (
          <li key={each.approval_id}>
            <Link to={`/incidents/${each.incident_id}/runs/${each.run_id}?step=${each.step_id}`}>Approve: {each.what}</Link>
            <span className="t-quiet t-block">{each.targets.join(', ')}{each.expires_at && <> · <Left due={each.expires_at} /></>}</span>
          </li>
        ))}
        {notices.data?.items.map((each) => (
          <li key={each.notice_id}>
            <Link to={`/incidents/${each.incident_id}/notices/${each.notice_id}`}>Approve: {each.title}</Link>
            {each.due_at && <span className="t-quiet t-block"><Left due={each.due_at} /></span>}
          </li>
        ))}
        {proposals.map((duty) => (
          <li key={duty.duty_id}>
            <Link to={`/incidents/${duty.incident_id}/board?duty=${duty.duty_id}`}>Confirm: {duty.title} to {duty.recipient.name} is {duty.proposal?.decision.replace('_', ' ')}</Link>
            <span className="t-quiet t-block">{whoText(duty.proposal?.by)} · {duty.proposal && <Ago at={duty.proposal.at} />}</span>
          </li>
        ))}
        {tasks.map((run) => (
          <li key={run.run_id}>
            <Link to={`/incidents/${run.incident_id}/runs/${run.run_id}`}>Task: {run.playbook.name}</Link>
            <span className="t-quiet t-block">waiting since <Ago at={run.updated_at} /></span>
          </li>
        ))}
      </ul>
    </>
  );
}
