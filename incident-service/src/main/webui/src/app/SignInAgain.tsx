import { useState } from 'react';
import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useSession } from './session';

/** The session ended while somebody worked: sign in beside the page, and everything typed is still there. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const session = useSession();
  const [problem, setProblem] = useState<string>();
  const signIn = () => {
    setProblem(undefined);
    session.renew().then(onDone, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Modal variant="small" isOpen aria-labelledby="again-title" onClose={onDone}>
      <ModalHeader title="Your session has ended" labelId="again-title" />
      <ModalBody>
        Sign in again in a small window. What you typed stays on this page.
        {problem && <Alert isInline isPlain variant="danger" title={problem} />}
      </ModalBody>
      <ModalFooter>
        <Button onClick={signIn}>Sign in again</Button>
      </ModalFooter>
    </Modal>
  );
}
