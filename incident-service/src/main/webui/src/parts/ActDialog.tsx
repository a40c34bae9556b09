import { useId, type ReactNode } from 'react';
import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { asProblem } from '@/api/problem';
import { ProblemAlert } from './ProblemAlert';
import { useDraft } from './draft';

interface ActDialogProps {
  title: string;
  /** The verb on the button. */
  verb: string;
  danger?: boolean;
  /** The question that the text answers. */
  ask: string;
  /** The name of the text in the request, for the server's faults. */
  field?: string;
  optional?: boolean;
  draftKey: string;
  busy: boolean;
  error: unknown;
  onAct: (text: string, done: () => void) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** One act with its reason: what will be on record under the person's name. */
export function ActDialog(props: ActDialogProps) {
  const id = useId();
  const [text, setText, clear] = useDraft(props.draftKey);
  const fault = props.error ? asProblem(props.error).faultOf(props.field ?? 'reason') : undefined;
  const lacking = !props.optional && text.trim() === '';
  const act = () => {
    if (lacking || props.busy) return;
    props.onAct(text.trim(), () => {
      clear();
      props.onClose();
    });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act();
  };
  return (
    <Modal variant="small" isOpen onClose={props.onClose} aria-labelledby={`${id}-title`}>
      <ModalHeader title={props.title} labelId={`${id}-title`} />
      <ModalBody>
        <Form onSubmit={(event) => { event.preventDefault(); act(); }}>
          {props.children}
          <ProblemAlert error={props.error} shown={fault ? [props.field ?? 'reason'] : []} />
          <FormGroup label={props.ask} fieldId={`${id}-text`} isRequired={!props.optional}>
            <TextArea id={`${id}-text`} autoFocus rows={3} resizeOrientation="vertical" value={text} onChange={(_event, value) => setText(value)} onKeyDown={onKeyDown} validated={fault ? 'error' : 'default'} />
            {fault && (
              <FormHelperText>
                <HelperText><HelperTextItem variant="error">{fault}</HelperTextItem></HelperText>
              </FormHelperText>
            )}
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button variant={props.danger ? 'danger' : 'primary'} onClick={act} isDisabled={lacking || props.busy} isLoading={props.busy}>{props.verb}</Button>
        <Button variant="link" onClick={props.onClose}>Cancel</Button>
      </ModalFooter>
    </Modal>
  );
}
