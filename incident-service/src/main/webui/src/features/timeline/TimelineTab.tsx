import { useEffect, useRef, useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useOutletContext, useSearchParams } from 'react-router';
import { useTimeline } from '@/api/incidents';
import type { Incident, TimelineEntry } from '@/api/types';
import { useMay } from '@/app/session';
import { Chips } from '@/parts/Chips';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { Composer } from './Composer';
import { Entries } from './Entries';

const WHO = [{ value: '', label: 'all' }, { value: 'people', label: 'people' }, { value: 'machines', label: 'machines' }];

/** What happened, earliest first, as it is written by every service and by people. */
export function TimelineTab() {
  const incident = useOutletContext<Incident>();
  const timeline = useTimeline(incident.incident_id);
  const [query, setQuery] = useSearchParams();
  const mayWrite = useMay('commander', 'responder', 'privacy-officer', 'counsel', 'communications');
  const who = query.get('who') ?? '';
  const fits = (entry: TimelineEntry) => who === '' || entry.human === (who === 'people');
  return (
    <>
      <div className="t-acts"><Chips single hideLegend legend="Who wrote it" choices={WHO} chosen={[who]} onChange={([value]) => setQuery(value ? { who: value } : {}, { replace: true })} /></div>
      <Loaded query={timeline} lines={8}>{(entries) => <Read entries={entries.filter(fits)} />}</Loaded>
      {mayWrite && <Composer incident={incident.incident_id} />}
    </>
  );
}

function Read({ entries }: { entries: TimelineEntry[] }) {
  const end = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(entries.length);
  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(([mark]) => setAtEnd(mark?.isIntersecting ?? true));
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  if (atEnd && seen !== entries.length) setSeen(entries.length);
  const fresh = entries.length - seen;
  if (entries.length === 0) return <Empty title="Nothing is written yet">Every act of a person or a service writes itself here.</Empty>;
  return (
    <>
      <Entries entries={entries} />
      <div ref={end} />
      {fresh > 0 && !atEnd && <Button size="sm" variant="secondary" className="t-new" onClick={() => end.current?.scrollIntoView({ block: 'center' })}>{fresh} new below</Button>}
    </>
  );
}
