import type { TimelineEntry } from '@/api/types';
import { ownZone, zoneText } from '@/parts/time/format';
import { useNow } from '@/parts/time/now';
import { HourMinute } from '@/parts/time/Time';
import { humanWord, whoText } from '@/parts/words/values';
import { entryText, linesOf } from './lines';

const LATER = 15 * 60_000;

export function Entries({ entries }: { entries: TimelineEntry[] }) {
  const lines = linesOf(entries, ownZone(), useNow());
  return (
    <ol className="t-entries" aria-label="Timeline">
      {lines.map((line) => {
        if (line.kind === 'day') return <li key={line.key}><h2 className="t-day">{line.day} <span className="t-quiet">{zoneText(line.at, ownZone())}</span></h2></li>;
        if (line.kind === 'entry') return <Entry key={line.key} entry={line.entry} />;
        return (
          <li key={line.key}>
            <details>
              <summary className="t-quiet">{line.entries.length} automatic events</summary>
              <ol className="t-entries">{line.entries.map((entry) => <Entry key={entry.entry_id} entry={entry} />)}</ol>
            </details>
          </li>
        );
      })}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const late = Date.parse(entry.recorded_at) - Date.parse(entry.occurred_at) > LATER;
  return (
    <li id={entry.entry_id} className={`t-entry t-entry-${entry.kind}`}>
      <span>
        <HourMinute at={entry.occurred_at} />
        {late && <span className="t-quiet t-block">written <HourMinute at={entry.recorded_at} /></span>}
      </span>
      <span className="t-entry-kind">{humanWord(entry.kind)}</span>
      <div><p>{entryText(entry)}</p><span className="t-quiet">{whoText(entry.by)}</span></div>
    </li>
  );
}
