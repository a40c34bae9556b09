import { useState } from 'react';
import { Button, ExpandableSection, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from '@patternfly/react-core';
import { newKey } from '@/api/http';
import { useDeclare, useParties } from '@/api/incidents';
import { asProblem } from '@/api/problem';
import { serverNow } from '@/api/serverTime';
import type { Incident, Kind, Severity } from '@/api/types';
import { Chips } from '@/parts/Chips';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useDraft } from '@/parts/draft';
import { withOffset } from '@/parts/time/input';
import { Receipt } from './Receipt';
import { WhenChoice } from './WhenChoice';

const NOT_KNOWN = 'not-known';
const SEVERITIES: Severity[] = ['pending', 'low', 'medium', 'high', 'critical'];
const KINDS: { value: Kind; label: string }[] = [
  { value: 'real', label: 'real' },
  { value: 'drill', label: 'drill: nothing reaches a real recipient' },
];

/** Three questions, then the receipt of what they started. */
export function DeclareDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Incident>();
  return made ? <Receipt incident={made} onClose={onClose} /> : <DeclareForm onClose={onClose} onMade={setMade} />;
}

function DeclareForm({ onClose, onMade }: { onClose: () => void; onMade: (incident: Incident) => void }) {
  const [title, setTitle, clearTitle] = useDraft('declare.title');
  const [whose, setWhose] = useState<string[]>([NOT_KNOWN]);
  const [at, setAt] = useState(serverNow);
  const [severity, setSeverity] = useState<Severity>('pending');
  const [kind, setKind] = useState<Kind>('real');
  const [key] = useState(newKey);
  const declare = useDeclare();
  const fault = declare.error ? asProblem(declare.error).faultOf('title') : undefined;
  const lacking = title.trim() === '';

  const send = () => {
    if (lacking || declare.isPending) return;
    const clients = whose.filter((id) => id !== NOT_KNOWN);
    const body = { title: title.trim(), kind, severity, aware_at: withOffset(at), client_party_ids: clients };
    declare.mutate({ body, key }, {
      onSuccess: (incident) => {
        clearTitle();
        onMade(incident);
      },
    });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };

  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="declare-title" onKeyDown={onKeyDown}>
      <ModalHeader title="Declare an incident" labelId="declare-title" />
      <ModalBody>
        <Form onSubmit={(event) => { event.preventDefault(); send(); }}>
          <ProblemAlert error={declare.error} shown={fault ? ['title'] : []} />
          <FormGroup label="What happened?" isRequired fieldId="declare-what">
            <TextInput id="declare-what" autoFocus value={title} onChange={(_event, text) => setTitle(text)} validated={fault ? 'error' : 'default'} maxLength={200} />
            {fault && <FormHelperText><HelperText><HelperTextItem variant="error">{fault}</HelperTextItem></HelperText></FormHelperText>}
          </FormGroup>
          <WhoseChoice chosen={whose} onChange={setWhose} />
          <WhenChoice at={at} onChange={setAt} />
          <ExpandableSection toggleText="More: severity, drill">
            <div className="t-fields">
              <Chips single legend="Severity" choices={SEVERITIES.map((value) => ({ value, label: value }))} chosen={[severity]} onChange={([value]) => setSeverity(value as Severity)} />
              <Chips single legend="Kind" choices={KINDS} chosen={[kind]} onChange={([value]) => setKind(value as Kind)} />
            </div>
          </ExpandableSection>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button onClick={send} isDisabled={lacking || declare.isPending} isLoading={declare.isPending}>Declare</Button>
        <Button variant="link" onClick={onClose}>Cancel</Button>
        <span className="t-quiet t-wide-only">Ctrl Enter declares</span>
      </ModalFooter>
    </Modal>
  );
}

function WhoseChoice({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const parties = useParties();
  const clients = (parties.data?.items ?? []).filter((party) => party.kind === 'client' || party.kind === 'own-entity');
  const choices = [...clients.map((party) => ({ value: party.party_id, label: party.name })), { value: NOT_KNOWN, label: 'not known yet' }];
  const change = (next: string[]) => {
    const newest = next.find((value) => !chosen.includes(value));
    if (newest === NOT_KNOWN || next.length === 0) onChange([NOT_KNOWN]);
    else onChange(next.filter((value) => value !== NOT_KNOWN));
  };
  return <Chips legend="Whose data?" choices={choices} chosen={chosen} onChange={change} />;
}
