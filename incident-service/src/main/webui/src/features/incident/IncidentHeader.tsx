import { useState } from 'react';
import { Button, Title } from '@patternfly/react-core';
import { movesFrom, useParties, type Move } from '@/api/incidents';
import type { Incident } from '@/api/types';
import { useMay } from '@/app/session';
import { SeverityMark, StageMark } from '@/parts/Mark';
import { Ago } from '@/parts/time/Time';
import { humanWord } from '@/parts/words/values';
import { ClockChip } from './ClockChip';
import { MoveDialog } from './MoveDialog';
import { SeverityDialog } from './SeverityDialog';

export function IncidentHeader({ incident }: { incident: Incident }) {
  const [move, setMove] = useState<Move>();
  const [rating, setRating] = useState(false);
  const mayMove = useMay('commander');
  const mayRate = useMay('commander', 'privacy-officer');
  const parties = useParties();
  const client = parties.data?.items.find((party) => party.party_id === incident.client_party_id);
  return (
    <header className="t-incident-header">
      <div className="t-incident-line">
        <span className="t-reference">{incident.reference}</span>
        {incident.kind !== 'real' && <span className="t-tag t-tag-loud">{incident.kind}</span>}
        <Title headingLevel="h1" size="xl">{incident.title}</Title>
      </div>
      <div className="t-incident-line t-incident-facts">
        <StageMark stage={incident.stage} />
        {mayRate ? (
          <Button variant="link" isInline onClick={() => setRating(true)} aria-label={`Severity ${incident.severity}: change`}><SeverityMark severity={incident.severity} /></Button>
        ) : (
          <SeverityMark severity={incident.severity} />
        )}
        <span className="t-quiet">
          {client ? `${client.name} · ` : ''}{incident.category ? `${humanWord(incident.category)} · ` : ''}declared <Ago at={incident.declared_at} />
        </span>
        <ClockChip incident={incident.incident_id} />
        <span className="t-grow" />
        {mayMove && movesFrom(incident.stage).map((each) => (
          <Button key={each.path} variant="secondary" size="sm" onClick={() => setMove(each)}>{each.verb}</Button>
        ))}
      </div>
      {move && <MoveDialog incident={incident} move={move} onClose={() => setMove(undefined)} />}
      {rating && <SeverityDialog incident={incident} onClose={() => setRating(false)} />}
    </header>
  );
}
