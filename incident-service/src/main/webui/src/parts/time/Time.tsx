import { agoText, clockText, instantText, leftText, ownZone, placeOf, sameWallClock } from './format';
import { useNow } from './now';

interface InstantProps {
  at: string;
  /** The zone of the authority or place that the instant belongs to; the reader's own stands beside it. */
  zone?: string;
}

/** An instant in full: in its own zone, and in the reader's where that differs. */
export function Instant({ at, zone }: InstantProps) {
  const now = useNow();
  const mine = ownZone();
  const shown = zone ?? mine;
  return (
    <time dateTime={at} className="t-time">
      {instantText(at, shown, now)}
      {!sameWallClock(at, shown, mine) && <span className="t-quiet"> ({instantText(at, mine, now)} in {placeOf(mine)})</span>}
    </time>
  );
}

/** A past instant: the clock, with how long ago beside it. */
export function When({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} className="t-time" title={instantText(at, ownZone(), now)}>
      {instantText(at, ownZone(), now)} <span className="t-quiet">· {agoText(at, now)}</span>
    </time>
  );
}

export function Ago({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} className="t-time" title={instantText(at, ownZone(), now)}>
      {agoText(at, now)}
    </time>
  );
}

export function HourMinute({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} className="t-time" title={instantText(at, ownZone(), now)}>
      {clockText(at, ownZone())}
    </time>
  );
}

export function Left({ due }: { due: string }) {
  return <span className="t-time">{leftText(due, useNow())}</span>;
}
