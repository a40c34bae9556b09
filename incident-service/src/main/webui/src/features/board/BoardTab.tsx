import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { Link, useOutletContext, useSearchParams } from 'react-router';
import { useDuties } from '@/api/duties';
import type { DutyRow, Incident } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { useRows } from '@/parts/rows';
import { DutyTable } from './DutyTable';
import { ExplainSide } from './ExplainSide';
import { Fold } from './Fold';
import { Questions } from './Questions';
import { sectionsOf, type Section } from './sections';

/** So many rows of one part are drawn until somebody asks for all. */
const READABLE = 20;

/** Every duty of the incident by due instant, with its explanation beside it. */
export function BoardTab() {
  const incident = useOutletContext<Incident>();
  const duties = useDuties(incident.incident_id);
  return <Loaded query={duties} lines={8}>{(rows) => <Board incident={incident} duties={rows} />}</Loaded>;
}

function Board({ incident, duties }: { incident: Incident; duties: DutyRow[] }) {
  const [query, setQuery] = useSearchParams();
  const opened = duties.find((duty) => duty.duty_id === query.get('duty'));
  const sections = sectionsOf(duties);
  const [isOpen, toggle] = useFolds(sections, opened);
  const [whole, setWhole] = useState<string[]>([]);
  const shownOf = (section: Section) => (whole.includes(section.key) ? section.duties : readable(section, opened));
  const inView = sections.filter(isOpen).flatMap(shownOf);
  const show = (duty: DutyRow | undefined) => setQuery(duty ? { duty: duty.duty_id } : {}, { replace: true });
  const openAt = (row: number) => show(inView[row]);
  const rows = useRows(inView.length, openAt, { e: openAt });
  if (duties.length === 0) {
    return (
      <Empty title="No duty is known yet" act={<Link to={`/incidents/${incident.incident_id}/facts`}>Record facts</Link>}>
        Duties to tell authorities, clients and people appear as facts say which laws and contracts apply.
      </Empty>
    );
  }
  return (
    <div className={opened ? 't-split t-split-open' : 't-split'}>
      <div>
        <Questions incident={incident.incident_id} duties={duties} />
        {sections[0]?.key !== 'owed' && <Empty title="Nothing is owed so far">{hintOf(sections)}</Empty>}
        {sections.map((section) => (
          <Fold key={section.key} section={section} incident={incident.incident_id} isOpen={isOpen(section)} onToggle={(open) => toggle(section, open)}>
            <DutyTable section={section} duties={shownOf(section)} first={inView.indexOf(section.duties[0] as DutyRow)} rows={rows} opened={opened?.duty_id} onOpen={show} />
            {shownOf(section).length < section.duties.length && (
              <Button variant="link" isInline onClick={() => setWhole([...whole, section.key])}>Show all {section.duties.length}</Button>
            )}
          </Fold>
        ))}
      </div>
      {opened && <ExplainSide key={opened.duty_id} duty={opened} onClose={() => show(undefined)} />}
    </div>
  );
}

/** What is owed is always shown; of long lists the first, unless the duty that the address names comes later. */
function readable(section: Section, opened: DutyRow | undefined): DutyRow[] {
  const isFar = opened !== undefined && section.duties.indexOf(opened) >= READABLE;
  return section.key === 'owed' || isFar ? section.duties : section.duties.slice(0, READABLE);
}

function hintOf(sections: Section[]): string {
  return sections.some((section) => section.key.startsWith('possible'))
    ? 'What may have to be told stands below, under the question that decides it.'
    : 'All that is known is told or not owed.';
}

/** Which parts are open: as they start, as the reader left them, and always the one with the duty that the address names. */
function useFolds(sections: Section[], opened: DutyRow | undefined): [(section: Section) => boolean, (section: Section, open: boolean) => void] {
  const [chosen, choose] = useState<Record<string, boolean>>({});
  const home = opened && sections.find((section) => section.duties.some((duty) => duty.duty_id === opened.duty_id))?.key;
  const [last, setLast] = useState<string>();
  const at = opened && `${opened.duty_id} ${home}`;
  if (at !== last) {
    setLast(at);
    if (home) choose({ ...chosen, [home]: true });
  }
  return [
    (section) => chosen[section.key] ?? section.startsOpen,
    (section, open) => { if (open !== (chosen[section.key] ?? section.startsOpen)) choose({ ...chosen, [section.key]: open }); },
  ];
}
