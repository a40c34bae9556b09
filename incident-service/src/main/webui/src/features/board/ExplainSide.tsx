import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { Link, useNavigate } from 'react-router';
import { useDecide, useDuty } from '@/api/duties';
import { useDraftNotice } from '@/api/notices';
import type { DutyRow, DutyView } from '@/api/types';
import { useMay } from '@/app/session';
import { ActDialog } from '@/parts/ActDialog';
import { Loaded } from '@/parts/Loaded';
import { DutyMark } from '@/parts/Mark';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Side } from '@/parts/Side';
import { Due } from '@/parts/time/Due';
import { Instant, When } from '@/parts/time/Time';
import { sentence, whoText } from '@/parts/words/values';
import { AuthoritiesTold } from './AuthoritiesTold';
import { DutyHistory } from './DutyHistory';
import { FiveParts } from './FiveParts';
import { Proposal } from './Proposal';
import { SnoozeReminders } from './SnoozeReminders';
import { explanationText } from './explanationText';

/** Why a duty stands as it does, and what a person may do about it. */
export function ExplainSide({ duty, onClose }: { duty: DutyRow; onClose: () => void }) {
  const whole = useDuty(duty.duty_id);
  return (
    <Side label={`Explanation: ${duty.recipient.name}`} title={<>{sentence(duty.recipient.name)}<span className="t-quiet t-block">{duty.title}</span></>} onClose={onClose}>
      <p><DutyMark state={duty.state} force={duty.force} /> <Due clock={duty.clock} met={duty.lateness !== undefined} /></p>
      {duty.force === 'recommended' && <p>An authority recommends this notice. No law orders it, and not to send it breaks none.</p>}
      {duty.waits_for?.map((first) => (
        <p key={first.duty_id}>First tell <Link to={`?duty=${first.duty_id}`}>{first.recipient}</Link> ({first.state.replace('_', ' ')}).</p>
      ))}
      {duty.not_before && <p>Not before <Instant at={duty.not_before} zone={duty.clock.zone} />.</p>}
      {duty.decision && (
        <p>{whoText(duty.decision.by)} decided <strong>{duty.decision.decision.replace('_', ' ')}</strong> on <When at={duty.decision.at} />{duty.decision.confirmed_by && <>, confirmed by {whoText(duty.decision.confirmed_by)}</>}: {duty.decision.reason}</p>
      )}
      {duty.proposal && <Proposal duty={duty} proposal={duty.proposal} />}
      <Acts duty={duty} whole={whole.data} />
      {whole.data && <SnoozeReminders duty={whole.data} />}
      <AuthoritiesTold recipient={whole.data?.recipient ?? duty.recipient} />
      <Loaded query={whole} lines={6}>{(view) => <FiveParts duty={view} />}</Loaded>
      <DutyHistory duty={duty.duty_id} />
    </Side>
  );
}

function Acts({ duty, whole }: { duty: DutyRow; whole?: DutyView }) {
  const [deciding, setDeciding] = useState<'owed' | 'not_owed'>();
  const [copied, setCopied] = useState(false);
  const mayDecide = useMay('commander', 'privacy-officer', 'counsel');
  const mayDraft = useMay('commander', 'privacy-officer', 'counsel', 'communications');
  const navigate = useNavigate();
  const draft = useDraftNotice();
  const decide = useDecide(duty);
  const unmet = !['sent', 'acknowledged'].includes(duty.state);
  const mayPropose = mayDecide && unmet && !duty.proposal;
  const openNotice = (id: string) => navigate(`/incidents/${duty.incident_id}/notices/${id}`);
  const copy = () => void navigator.clipboard.writeText(explanationText(whole)).then(() => setCopied(true));
  return (
    <>
      <div className="t-acts">
        {duty.notice_id && <Button size="sm" onClick={() => openNotice(duty.notice_id ?? '')}>Open the notice</Button>}
        {!duty.notice_id && mayDraft && unmet && duty.state !== 'not_owed' && (
          <Button size="sm" isLoading={draft.isPending} isDisabled={draft.isPending} onClick={() => draft.mutate(duty.duty_id, { onSuccess: (notice) => openNotice(notice.notice_id) })}>
            Draft the notice
          </Button>
        )}
        {mayPropose && duty.state !== 'owed' && <Button size="sm" variant="secondary" onClick={() => setDeciding('owed')}>Decide: owed</Button>}
        {mayPropose && duty.state !== 'not_owed' && (
          <Button size="sm" variant="secondary" onClick={() => setDeciding('not_owed')}>{duty.state === 'no_longer_implied' ? 'Confirm: not owed' : 'Decide: not owed'}</Button>
        )}
        <Button size="sm" variant="link" isDisabled={!whole} onClick={copy}>{copied ? 'Copied' : 'Copy as text'}</Button>
      </div>
      <ProblemAlert error={draft.error} />
      {deciding && (
        <ActDialog
          title={`Decide: ${deciding.replace('_', ' ')}`}
          verb={`Decide: ${deciding.replace('_', ' ')}`}
          ask="Why? The reason stays on record under your name."
          draftKey={`decide.${duty.duty_id}.${deciding}`}
          busy={decide.isPending}
          error={decide.error}
          onAct={(reason, done) => decide.mutate({ decision: deciding, reason }, { onSuccess: done })}
          onClose={() => { decide.reset(); setDeciding(undefined); }}
        />
      )}
    </>
  );
}
