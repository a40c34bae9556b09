import { Button, List, ListItem, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useNavigate } from 'react-router';
import { useDuties } from '@/api/duties';
import { useRuns } from '@/api/runs';
import type { DutyRow, Incident } from '@/api/types';
import { isPressing } from '@/features/board/order';
import { bestQuestions } from '@/features/board/openQuestions';
import { DutyMark, RunMark } from '@/parts/Mark';
import { Due } from '@/parts/time/Due';
import { sentence } from '@/parts/words/values';

const SHOWN = 5;

/** What happened because "Declare" was pressed; it fills while the services work. */
export function Receipt({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const navigate = useNavigate();
  const duties = useDuties(incident.incident_id);
  const runs = useRuns(incident.incident_id);
  const open = (tab: string) => {
    onClose();
    navigate(`/incidents/${incident.incident_id}/${tab}`);
  };
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="receipt-title">
      <ModalHeader title={`${incident.reference} is declared`} labelId="receipt-title" description={incident.title} />
      <ModalBody>
        <section className="t-receipt" aria-live="polite">
          <h2>Clocks</h2>
          <Clocks duties={duties.data ?? []} />
          <h2>Playbooks</h2>
          {runs.data?.items.length ? (
            <List isPlain>
              {runs.data.items.map((run) => <ListItem key={run.run_id}>{run.playbook.name}, version {run.playbook.version} <RunMark state={run.state} /></ListItem>)}
            </List>
          ) : (
            <p className="t-quiet">None started: no playbook fits what is known so far.</p>
          )}
          <NextFacts duties={duties.data ?? []} />
        </section>
      </ModalBody>
      <ModalFooter>
        <Button autoFocus onClick={() => open('board')}>Open the board</Button>
        <Button variant="secondary" onClick={() => open('facts')}>Record facts</Button>
        <Button variant="link" onClick={onClose}>Close</Button>
      </ModalFooter>
    </Modal>
  );
}

function Clocks({ duties }: { duties: DutyRow[] }) {
  const rows = duties.filter(isPressing);
  const possible = duties.filter((duty) => duty.state === 'possible' && !isPressing(duty)).length;
  if (rows.length + possible === 0) return <p className="t-quiet">None yet. They appear here as the rules are asked.</p>;
  return (
    <List isPlain>
      {rows.slice(0, SHOWN).map((duty) => (
        <ListItem key={duty.duty_id}>
          <DutyMark state={duty.state} /> {sentence(duty.recipient.name)} · {duty.rule.law ?? ''} {duty.rule.citation} · <Due clock={duty.clock} />
        </ListItem>
      ))}
      {rows.length > SHOWN && <ListItem>and {rows.length - SHOWN} more on the board</ListItem>}
      {possible > 0 && <ListItem><span className="t-quiet">{possible === 1 ? '1 more is' : `${possible} more are`} possible: facts decide.</span></ListItem>}
    </List>
  );
}

function NextFacts({ duties }: { duties: DutyRow[] }) {
  const questions = bestQuestions(duties).slice(0, 3);
  if (questions.length === 0) return null;
  return (
    <>
      <h2>Find out next</h2>
      <List>{questions.map((each) => <ListItem key={each.path}>{each.question}</ListItem>)}</List>
    </>
  );
}
