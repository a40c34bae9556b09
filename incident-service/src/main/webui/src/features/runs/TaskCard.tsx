import { useState } from 'react';
import { Button, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useComplete } from '@/api/runs';
import type { RunNode } from '@/api/workTypes';
import { useMay } from '@/app/session';
import { Chips } from '@/parts/Chips';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useDraft } from '@/parts/draft';
import { humanWord, sentence } from '@/parts/words/values';

/** A task for a person: what to do, how it ended, and the values that the playbook waits for. */
export function TaskCard({ run, step }: { run: string; step: RunNode }) {
  const offered = step.manual?.outcomes?.length ? step.manual.outcomes : ['done', 'failed'];
  const [outcome, setOutcome] = useState(offered[0] ?? 'done');
  const [values, setValues] = useState<Record<string, string>>({});
  const [note, setNote, clear] = useDraft(`task.${run}.${step.step_id}`);
  const complete = useComplete(run, step.step_id);
  const may = useMay('commander', 'responder');
  const send = () => complete.mutate({ outcome: note.trim() && outcome !== 'failed' ? `${outcome}: ${note.trim()}` : outcome, values }, { onSuccess: clear });
  return (
    <section className="t-card" aria-label={`Task: ${step.name}`}>
      <h2>{step.name}</h2>
      {step.manual?.instructions && <p>{step.manual.instructions}</p>}
      <ProblemAlert error={complete.error} />
      {may ? (
        <Form onSubmit={(event) => { event.preventDefault(); send(); }}>
          <Chips single legend="How did it end?" choices={offered.map((value) => ({ value, label: humanWord(value) }))} chosen={[outcome]} onChange={([value]) => setOutcome(value ?? 'done')} />
          {step.manual?.values?.map((name) => (
            <FormGroup key={name} label={sentence(humanWord(name))} fieldId={`${step.step_id}-${name}`}>
              <TextInput id={`${step.step_id}-${name}`} value={values[name] ?? ''} onChange={(_event, text) => setValues({ ...values, [name]: text })} />
            </FormGroup>
          ))}
          <FormGroup label="Note" fieldId={`${step.step_id}-note`}>
            <TextInput id={`${step.step_id}-note`} value={note} onChange={(_event, text) => setNote(text)} />
          </FormGroup>
          <div className="t-acts"><Button type="submit" isDisabled={complete.isPending} isLoading={complete.isPending}>Report it</Button></div>
        </Form>
      ) : (
        <p className="t-quiet">A commander or responder does this.</p>
      )}
    </section>
  );
}
