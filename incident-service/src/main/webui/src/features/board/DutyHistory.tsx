import { useState } from 'react';
import { useDutyHistory } from '@/api/duties';
import { Loaded } from '@/parts/Loaded';
import { When } from '@/parts/time/Time';
import { humanWord, whoText } from '@/parts/words/values';

/** Each change of the duty and why; read when somebody asks. */
export function DutyHistory({ duty }: { duty: string }) {
  const [asked, setAsked] = useState(false);
  const history = useDutyHistory(duty, asked);
  return (
    <details className="t-fold" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>History</summary>
      {asked && (
        <Loaded query={history} lines={2}>
          {(page) => (
            <ul className="t-list">
              {page.items.map((move, n) => (
                <li key={n}>
                  <When at={move.at} />
                  <span className="t-block">{humanWord(move.kind)}{move.from && move.to ? `: ${humanWord(move.from)} → ${humanWord(move.to)}` : ''} <span className="t-quiet">by {whoText(move.by)}</span></span>
                  {move.because && <span className="t-quiet t-block">{move.because}</span>}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </details>
  );
}
