import { useState } from 'react';
import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextArea, TextInput } from '@patternfly/react-core';
import { useRecordFact } from '@/api/incidents';
import { asProblem } from '@/api/problem';
import { serverNow } from '@/api/serverTime';
import type { Certainty, Fact, Question } from '@/api/types';
import { useWords } from '@/api/vocabulary';
import { Chips } from '@/parts/Chips';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { fromLocalInput, toLocalInput, withOffset } from '@/parts/time/input';
import { ownZone, placeOf } from '@/parts/time/format';
import { pathName } from '@/parts/words/paths';
import { FactValue } from '@/parts/words/FactValue';
import { isNoticePath, kindsOf } from './kinds';
import { PathFinder } from './PathFinder';
import { ValueInput } from './ValueInput';

interface RecordFactProps {
  incident: string;
  path: string;
  facts: Fact[];
  questions: Question[];
  onClose: () => void;
}

const CERTAINTIES: Certainty[] = ['known', 'estimated', 'unknown', 'not_applicable'];

export function RecordFact({ incident, path: given, facts, questions, onClose }: RecordFactProps) {
  const words = useWords();
  const [path, setPath] = useState(given);
  const [value, setValue] = useState<unknown>();
  const [certainty, setCertainty] = useState<Certainty>('known');
  const [source, setSource] = useState('');
  const [learnt, setLearnt] = useState(() => toLocalInput(serverNow()));
  const [reason, setReason] = useState('');
  const record = useRecordFact(incident);
  const before = facts.find((fact) => fact.path === path);
  const hasValue = certainty === 'known' || certainty === 'estimated';
  const lacking = !path || !source.trim() || (hasValue && value === undefined) || (before !== undefined && !reason.trim());
  const problem = record.error ? asProblem(record.error) : undefined;
  const question = questions.find((each) => each.path === path)?.question;

  const send = () => {
    if (lacking || record.isPending) return;
    const learntAt = fromLocalInput(learnt);
    record.mutate({ path, certainty, source: source.trim(), value: hasValue ? value : undefined, learnt_at: learntAt && withOffset(learntAt), reason: before ? reason.trim() : undefined }, { onSuccess: onClose });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  const faultOf = (field: string) => problem?.faultOf(field) && <span className="t-fault">{problem.faultOf(field)}</span>;
  const kinds = words.data && kindsOf(words.data);
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="record-title" onKeyDown={onKeyDown}>
      <ModalHeader title={path ? `Record: ${pathName(path)}` : 'Record a fact'} labelId="record-title" description={question} />
      <ModalBody>
        <ProblemAlert error={words.error ?? record.error} shown={['value', 'source', 'reason', 'learnt_at']} />
        {!path && words.data && kinds && (
          <PathFinder paths={[...kinds.keys()]} asked={questions.map((each) => each.path)} onPick={setPath} isAllowed={(text) => isNoticePath(text, words.data)} />
        )}
        {path && kinds && (
          <Form onSubmit={(event) => { event.preventDefault(); send(); }}>
            {before && <p>Recorded now: <strong><FactValue value={before.value} /></strong> <span className="t-quiet">{before.certainty}, {before.recorded_by}</span></p>}
            <Chips single legend="How sure?" choices={CERTAINTIES.map((each) => ({ value: each, label: each.replace('_', ' ') }))} chosen={[certainty]} onChange={([each]) => setCertainty(each as Certainty)} />
            {hasValue && <div><ValueInput kind={kinds.get(path) ?? { kind: 'text' }} label={pathName(path)} before={before?.value} onChange={setValue} />{faultOf('value')}</div>}
            <FormGroup label="Known from" isRequired fieldId="record-source">
              <TextInput id="record-source" value={source} onChange={(_event, text) => setSource(text)} />{faultOf('source')}
            </FormGroup>
            <FormGroup label={`Learnt at (time in ${placeOf(ownZone())})`} fieldId="record-learnt">
              <TextInput id="record-learnt" type="datetime-local" value={learnt} onChange={(_event, text) => setLearnt(text)} />{faultOf('learnt_at')}
            </FormGroup>
            {before && (
              <FormGroup label="Why does it replace what was recorded?" isRequired fieldId="record-reason">
                <TextArea id="record-reason" rows={2} value={reason} onChange={(_event, text) => setReason(text)} />{faultOf('reason')}
              </FormGroup>
            )}
          </Form>
        )}
      </ModalBody>
      <ModalFooter>
        {path && <Button onClick={send} isDisabled={lacking || record.isPending} isLoading={record.isPending}>Record</Button>}
        {path && !given && <Button variant="secondary" onClick={() => { setPath(''); setValue(undefined); record.reset(); }}>Another fact</Button>}
        <Button variant="link" onClick={onClose}>Cancel</Button>
      </ModalFooter>
    </Modal>
  );
}
