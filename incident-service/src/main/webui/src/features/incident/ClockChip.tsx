import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useLive } from '@/app/LiveProvider';
import { useDuties } from '@/api/duties';
import type { DutyRow } from '@/api/types';
import { isAdvice } from '@/features/board/order';
import { BAND_SHAPE, bandOf, type Band } from '@/parts/time/bands';
import { leftText } from '@/parts/time/format';
import { useNow } from '@/parts/time/now';

const OPEN = new Set(['owed', 'drafted', 'approved']);

export function nextDue(duties: DutyRow[]): DutyRow | undefined {
  const dated = duties.filter((duty) => OPEN.has(duty.state) && !isAdvice(duty) && duty.clock.due_at);
  return dated.sort((a, b) => Date.parse(a.clock.due_at ?? '') - Date.parse(b.clock.due_at ?? ''))[0];
}

/** The next due duty of the incident, always in sight; only a change of band is read out. */
export function ClockChip({ incident }: { incident: string }) {
  const duties = useDuties(incident);
  const { connected } = useLive();
  const now = useNow();
  const next = nextDue(duties.data ?? []);
  const band = next && bandOf(next.clock, now);
  return (
    <>
      {next?.clock.due_at && band && (
        <Link to={`/incidents/${incident}/board?duty=${next.duty_id}`} className={`t-clock-chip t-band-${band} ${connected ? '' : 't-stale'}`}>
          <span aria-hidden="true">{BAND_SHAPE[band]}</span> <span className="t-time">{leftText(next.clock.due_at, now)}</span> · {next.recipient.name} · {next.state.replace('_', ' ')}
        </Link>
      )}
      <BandAnnouncement band={band} who={next?.recipient.name} />
    </>
  );
}

function BandAnnouncement({ band, who }: { band?: Band; who?: string }) {
  const before = useRef(band);
  const [text, setText] = useState('');
  useEffect(() => {
    if (before.current && band && before.current !== band) setText(`The clock for ${who} is now: ${band}`);
    before.current = band;
  }, [band, who]);
  return <span className="pf-v6-screen-reader" role="status" aria-live="polite">{text}</span>;
}
