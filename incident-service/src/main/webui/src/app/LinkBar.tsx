import { useEffect, useState } from 'react';
import { Banner } from '@patternfly/react-core';
import { clockText, ownZone } from '@/parts/time/format';
import { useLive } from './LiveProvider';

const PATIENCE = 5_000;

/** Says that what is shown may be old; a short break is not worth a word. */
export function LinkBar() {
  const live = useLive();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (live.connected) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [live.connected]);
  return (
    <div role="status" aria-live="polite">
      {late && (
        <Banner color="yellow">
          Showing times as of {clockText(live.since.toISOString(), ownZone())}, reconnecting
        </Banner>
      )}
    </div>
  );
}
