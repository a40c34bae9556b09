import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useOnProposal } from '@/api/duties';
import type { DutyRow } from '@/api/types';
import { useMay, useSession } from '@/app/session';
import { ActDialog } from '@/parts/ActDialog';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { When } from '@/parts/time/Time';
import { whoText } from '@/parts/words/values';

/** A decision that waits for a second person, and what each may do about it; until then the duty stands. */
export function Proposal({ duty, proposal }: { duty: DutyRow; proposal: NonNullable<DutyRow['proposal']> }) {
  const [refusing, setRefusing] = useState(false);
  const mayDecide = useMay('commander', 'privacy-officer', 'counsel');
  const isMine = useSession().username === proposal.by;
  const act = useOnProposal(duty);
  const decision = proposal.decision.replace('_', ' ');
  return (
    <section aria-label="Proposed decision">
      <p>{whoText(proposal.by)} proposed <strong>{decision}</strong> on <When at={proposal.at} />: {proposal.reason}</p>
      <p className="t-quiet">It takes effect when a second person confirms it. Until then the duty stands and its clock runs.</p>
      {mayDecide && (
        <div className="t-acts">
          {!isMine && <Button size="sm" isLoading={act.isPending} isDisabled={act.isPending} onClick={() => act.mutate({ act: 'confirmation' })}>Confirm: {decision}</Button>}
          {!isMine && <Button size="sm" variant="secondary" isDisabled={act.isPending} onClick={() => setRefusing(true)}>Refuse</Button>}
          {isMine && <Button size="sm" variant="secondary" isLoading={act.isPending} isDisabled={act.isPending} onClick={() => act.mutate({ act: 'withdrawal' })}>Withdraw</Button>}
        </div>
      )}
      {!refusing && <ProblemAlert error={act.error} />}
      {refusing && (
        <ActDialog
          title="Refuse the proposed decision"
          verb="Refuse"
          ask="Why? The reason stays on record under your name."
          draftKey={`refuse.${duty.duty_id}`}
          busy={act.isPending}
          error={act.error}
          onAct={(reason, done) => act.mutate({ act: 'refusal', reason }, { onSuccess: done })}
          onClose={() => { act.reset(); setRefusing(false); }}
        />
      )}
    </section>
  );
}
