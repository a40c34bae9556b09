import type { DutyClock } from '@/api/types';
import { BAND_SHAPE, bandOf, type Band } from './bands';
import { agoText, leftText } from './format';
import { useNow } from './now';
import { sentence } from '@/parts/words/values';
import { Instant } from './Time';

export function BandMark({ band, quiet }: { band: Band; quiet?: boolean }) {
  return (
    <span className={`t-band t-band-${band}`}>
      <span aria-hidden="true">{BAND_SHAPE[band]}</span>
      {!quiet && ` ${band}`}
    </span>
  );
}

/** When a duty is due: the instant with its zones, and under it the band and the time left. */
export function Due({ clock, met }: { clock: DutyClock; met?: boolean }) {
  const now = useNow();
  if (clock.kind === 'no_fixed_period') {
    return (
      <span>
        {sentence(clock.words ?? 'without undue delay')}
        {clock.starts_at && <span className="t-quiet t-block">since start: {agoText(clock.starts_at, now).replace(' ago', '')}</span>}
      </span>
    );
  }
  if (clock.kind === 'not_started' || !clock.due_at) {
    return <span className="t-quiet">{clock.waiting_for ? sentence(clock.waiting_for) : 'Not started'}</span>;
  }
  const band = bandOf(clock, now);
  return (
    <span>
      <Instant at={clock.due_at} zone={clock.zone} />
      {!met && band && (
        <span className="t-block">
          <BandMark band={band} quiet={band === 'late'} /> <span className="t-time">{leftText(clock.due_at, now)}</span>
        </span>
      )}
    </span>
  );
}
