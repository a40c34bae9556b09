import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useOutletContext, useSearchParams } from 'react-router';
import { useDuties } from '@/api/duties';
import { useFacts } from '@/api/incidents';
import type { Fact, Incident } from '@/api/types';
import { useMay } from '@/app/session';
import { bestQuestions } from '@/features/board/openQuestions';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { FactSide } from './FactSide';
import { FactTable } from './FactTable';
import { RecordFact } from './RecordFact';

const PARTS = [
  { title: 'Times', roots: ['timeline', 'chain', 'delays'] },
  { title: 'Data and people', roots: ['data', 'people', 'incident'] },
  { title: 'We and the law', roots: ['org', 'tests', 'filed'] },
];

/** What is known of the incident, and the way to record more. */
export function FactsTab() {
  const incident = useOutletContext<Incident>();
  const [query, setQuery] = useSearchParams();
  const facts = useFacts(incident.incident_id);
  const duties = useDuties(incident.incident_id);
  const mayRecord = useMay('commander', 'responder', 'privacy-officer', 'counsel');
  const [counter, setCounter] = useState(0);
  const recording = query.get('record');
  const shown = query.get('path');
  const record = (path: string) => {
    setCounter(counter + 1);
    setQuery({ record: path }, { replace: true });
  };
  const close = () => setQuery({}, { replace: true });
  return (
    <Loaded query={facts} lines={8}>
      {(page) => (
        <div className={shown ? 't-split t-split-open' : 't-split'}>
          <div>
            <div className="t-acts">
              {mayRecord && <Button size="sm" onClick={() => record('')}>Record a fact</Button>}
              <span className="t-quiet">Nothing is overwritten: a new value supersedes the old one with a reason.</span>
            </div>
            {page.items.length === 0 && <Empty title="Nothing is recorded yet">Facts decide which duties are owed and by when.</Empty>}
            {partsOf(page.items).map((part) => (
              <FactTable key={part.title} title={part.title} facts={part.facts} shown={shown ?? undefined} onShow={(path) => setQuery({ path }, { replace: true })} />
            ))}
          </div>
          {shown && <FactSide key={shown} incident={incident.incident_id} path={shown} mayRecord={mayRecord} onRecord={() => record(shown)} onClose={close} />}
          {recording !== null && mayRecord && (
            <RecordFact key={counter} incident={incident.incident_id} path={recording} facts={page.items} questions={bestQuestions(duties.data ?? [])} onClose={close} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function partsOf(facts: Fact[]): { title: string; facts: Fact[] }[] {
  const rootOf = (fact: Fact) => fact.path.split('.')[0] ?? '';
  const known = PARTS.flatMap((part) => part.roots);
  return [...PARTS.map((part) => ({ title: part.title, facts: facts.filter((fact) => part.roots.includes(rootOf(fact))) })),
    { title: 'For notices', facts: facts.filter((fact) => !known.includes(rootOf(fact))) }]
    .filter((part) => part.facts.length > 0);
}
