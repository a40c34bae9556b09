import { useState } from 'react';
import { Button, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { asProblem } from '@/api/problem';
import type { NoticeView } from '@/api/workTypes';
import { ProblemAlert } from '@/parts/ProblemAlert';

interface ConfirmProps {
  notice: NoticeView;
  busy: boolean;
  error: unknown;
  onAct: (outOfTurnReason?: string) => void;
  onClose: () => void;
}

/** The last look before a notice leaves: it cannot be called back. */
export function Confirm({ notice, busy, error, onAct, onClose }: ConfirmProps) {
  const [reason, setReason] = useState('');
  const mayLift = error ? asProblem(error).mayBeLifted : false;
  const verb = `Send to ${notice.recipient.address ?? notice.recipient.name}`;
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="send-title">
      <ModalHeader title={`${verb}?`} labelId="send-title" />
      <ModalBody>
        <ProblemAlert error={error} />
        <p>{notice.title} goes out to {notice.recipient.name} by {notice.recipient.channel}. It cannot be called back, and its words stay frozen on record.</p>
        {mayLift && (
          <FormGroup label="Why does it go first all the same? The reason stays on record under your name." fieldId="out-of-turn" isRequired>
            <TextArea id="out-of-turn" rows={3} resizeOrientation="vertical" value={reason} onChange={(_event, value) => setReason(value)} />
          </FormGroup>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => onAct(reason.trim() || undefined)} isDisabled={busy || (mayLift && reason.trim() === '')} isLoading={busy}>{verb}</Button>
        <Button variant="link" onClick={onClose}>Cancel</Button>
      </ModalFooter>
    </Modal>
  );
}
