import { useState } from 'react';
import { Button, TextInput } from '@patternfly/react-core';
import { fromLocalInput, toLocalInput, withOffset } from '@/parts/time/input';

interface Hop {
  from: string;
  to: string;
  at: string;
}

const EMPTY: Hop = { from: '', to: '', at: '' };

function hopsOf(before: unknown): Hop[] {
  if (!Array.isArray(before) || before.length === 0) return [EMPTY];
  return (before as Partial<Hop>[]).map((hop) => ({ from: hop.from ?? '', to: hop.to ?? '', at: hop.at ? toLocalInput(new Date(hop.at)) : '' }));
}

function valueOf(hops: Hop[]): unknown {
  const named = hops.filter((hop) => hop.from.trim() && hop.to.trim());
  if (named.length === 0) return undefined;
  return named.map(({ from, to, at }) => {
    const told = fromLocalInput(at);
    return { from: from.trim(), to: to.trim(), ...(told && { at: withOffset(told) }) };
  });
}

/** Who told whom when, hop by hop. */
export function HopsInput({ before, onChange }: { before?: unknown; onChange: (value: unknown) => void }) {
  const [hops, setHops] = useState(() => hopsOf(before));
  const change = (next: Hop[]) => { setHops(next); onChange(valueOf(next)); };
  const put = (at: number, hop: Hop) => change(hops.map((each, n) => (n === at ? hop : each)));
  return (
    <fieldset className="t-chips">
      <legend>Who told whom</legend>
      {hops.map((hop, n) => (
        <div key={n} className="t-field-line">
          <label>From<TextInput aria-label={`Hop ${n + 1}: from`} value={hop.from} onChange={(_event, from) => put(n, { ...hop, from })} /></label>
          <label>To<TextInput aria-label={`Hop ${n + 1}: to`} value={hop.to} onChange={(_event, to) => put(n, { ...hop, to })} /></label>
          <label>At<TextInput type="datetime-local" aria-label={`Hop ${n + 1}: at`} value={hop.at} onChange={(_event, at) => put(n, { ...hop, at })} /></label>
        </div>
      ))}
      <Button variant="link" size="sm" onClick={() => change([...hops, EMPTY])}>Another hop</Button>
    </fieldset>
  );
}
