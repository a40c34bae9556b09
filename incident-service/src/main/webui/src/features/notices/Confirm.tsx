import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { NoticeView } from '@/api/workTypes';
import { ProblemAlert } from '@/parts/ProblemAlert';

interface ConfirmProps {
  notice: NoticeView;
  busy: boolean;
  error: unknown;
  onAct: () => void;
  onClose: () => void;
}

/** The last look before a notice leaves: it cannot be called back. */
export function Confirm({ notice, busy, error, onAct, onClose }: ConfirmProps) {
  const verb = `Send to ${notice.recipient.address ?? notice.recipient.name}`;
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="send-title">
      <ModalHeader title={`${verb}?`} labelId="send-title" />
      <ModalBody>
        <ProblemAlert error={error} />
        <p>{notice.title} goes out to {notice.recipient.name} by {notice.recipient.channel}. It cannot be called back, and its words stay frozen on record.</p>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onAct} isDisabled={busy} isLoading={busy}>{verb}</Button>
        <Button variant="link" onClick={onClose}>Cancel</Button>
      </ModalFooter>
    </Modal>
  );
}
