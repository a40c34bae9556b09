import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useNoticeAct } from '@/api/notices';
import type { NoticeView } from '@/api/workTypes';
import { useMay, useSession } from '@/app/session';
import { ActDialog } from '@/parts/ActDialog';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { Confirm } from './Confirm';
import { Preview } from './Preview';

/** What may be done with the notice where it stands; never the approval of one's own words. */
export function NoticeActs({ notice }: { notice: NoticeView }) {
  const [open, setOpen] = useState<'preview' | 'reject' | 'send'>();
  const act = useNoticeAct(notice);
  const { username } = useSession();
  const mayWrite = useMay('commander', 'privacy-officer', 'counsel', 'communications');
  const mayApprove = useMay('commander', 'counsel');
  const maySend = useMay('commander', 'privacy-officer', 'counsel');
  const ownWords = notice.submitted_by === username || notice.drafted_by === username;
  const close = () => setOpen(undefined);
  const lacking = notice.missing.length;
  return (
    <>
      <div className="t-acts">
        {notice.state === 'draft' && mayWrite && (
          <Button size="sm" isDisabled={lacking > 0 || act.isPending} onClick={() => act.mutate({ act: 'submission' })}>Submit for approval</Button>
        )}
        {notice.state === 'draft' && lacking > 0 && <span className="t-missing">{lacking === 1 ? 'One field is' : `${lacking} fields are`} missing</span>}
        {notice.state === 'in_approval' && mayApprove && !ownWords && <Button size="sm" isDisabled={act.isPending} onClick={() => act.mutate({ act: 'approval' })}>Approve</Button>}
        {notice.state === 'in_approval' && mayApprove && <Button size="sm" variant="secondary" isDisabled={act.isPending} onClick={() => setOpen('reject')}>Send back</Button>}
        {notice.state === 'in_approval' && ownWords && <span className="t-quiet">Somebody else must approve it: you had a hand in its words.</span>}
        {(notice.state === 'approved' || notice.state === 'failed') && maySend && <Button size="sm" isDisabled={act.isPending} onClick={() => setOpen('send')}>Send to {notice.recipient.address ?? notice.recipient.name}</Button>}
        <Button size="sm" variant="secondary" onClick={() => setOpen('preview')}>Preview</Button>
      </div>
      {notice.failure && <p className="t-mark-bad">{notice.failure}</p>}
      {open !== 'reject' && open !== 'send' && <ProblemAlert error={act.error} />}
      {open === 'preview' && <Preview notice={notice} onClose={close} />}
      {open === 'send' && <Confirm notice={notice} busy={act.isPending} error={act.error} onAct={(reason) => act.mutate({ act: 'dispatch', reason }, { onSuccess: close })} onClose={close} />}
      {open === 'reject' && (
        <ActDialog
          title={`Send back: ${notice.title}`}
          verb="Send back"
          ask="What must change?"
          draftKey={`send-back.${notice.notice_id}`}
          busy={act.isPending}
          error={act.error}
          onAct={(reason, done) => act.mutate({ act: 'rejection', reason }, { onSuccess: done })}
          onClose={close}
        />
      )}
    </>
  );
}
