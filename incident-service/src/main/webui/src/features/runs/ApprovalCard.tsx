import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useDecideApproval } from '@/api/runs';
import type { Approval } from '@/api/workTypes';
import { useMay } from '@/app/session';
import { ActDialog } from '@/parts/ActDialog';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Instant, Left } from '@/parts/time/Time';

/** What will happen, to what, why, how it is undone, and what happens if nobody answers. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const [rejecting, setRejecting] = useState(false);
  const decide = useDecideApproval(approval);
  const mayDecide = useMay('commander');
  const said = approval.votes?.filter((vote) => vote.approves).length ?? 0;
  return (
    <section className={`t-card ${approval.destructive ? 't-card-danger' : ''}`} aria-label={`Approval: ${approval.what}`}>
      <h2>{approval.what}</h2>
      <dl className="t-pair">
        {approval.targets.length > 0 && <><dt>On</dt><dd>{approval.targets.join(', ')}</dd></>}
        {approval.because && <><dt>Because</dt><dd>{approval.because}</dd></>}
        <dt>Effect</dt><dd>{approval.effect}</dd>
        <dt>Undo</dt><dd>{approval.undo ?? 'Cannot be undone'}</dd>
        {approval.fallback && <><dt>If nobody answers</dt><dd>{approval.fallback}{approval.expires_at && <span className="t-block">by <Instant at={approval.expires_at} /> · <Left due={approval.expires_at} /></span>}</dd></>}
        {(approval.quorum ?? 1) > 1 && <><dt>Needs</dt><dd>{approval.quorum} people, {said} said yes</dd></>}
      </dl>
      <ProblemAlert error={decide.error} />
      {mayDecide ? (
        <div className="t-acts">
          <Button variant={approval.destructive ? 'danger' : 'primary'} isDisabled={decide.isPending} isLoading={decide.isPending} onClick={() => decide.mutate({ decision: 'approve' })}>Approve</Button>
          <Button variant="secondary" isDisabled={decide.isPending} onClick={() => setRejecting(true)}>Reject</Button>
        </div>
      ) : (
        <p className="t-quiet">A commander decides this.</p>
      )}
      {rejecting && (
        <ActDialog
          title={`Reject: ${approval.what}`}
          verb="Reject"
          ask="Why not?"
          draftKey={`reject.${approval.approval_id}`}
          busy={decide.isPending}
          error={decide.error}
          onAct={(reason, done) => decide.mutate({ decision: 'reject', reason }, { onSuccess: done })}
          onClose={() => setRejecting(false)}
        />
      )}
    </section>
  );
}
