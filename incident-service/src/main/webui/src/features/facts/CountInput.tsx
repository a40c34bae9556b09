import { useState } from 'react';
import { Button, TextInput } from '@patternfly/react-core';
import { isRange } from '@/parts/words/values';

interface Row {
  place: string;
  min: string;
  best: string;
  max: string;
}

const EMPTY: Row = { place: '', min: '', best: '', max: '' };

/** One number where only the best is given, else a range. */
function countOf(row: Row): unknown {
  const entries = (['min', 'max', 'best'] as const).filter((key) => row[key] !== '').map((key) => [key, Number(row[key])] as const);
  if (entries.length === 0 || entries.some(([, n]) => !Number.isInteger(n) || n < 0)) return undefined;
  return entries.length === 1 && entries[0]?.[0] === 'best' ? entries[0][1] : Object.fromEntries(entries);
}

function rowOf(place: string, value: unknown): Row {
  if (typeof value === 'number') return { ...EMPTY, place, best: String(value) };
  if (!isRange(value)) return { ...EMPTY, place };
  const text = (n: number | undefined) => (n === undefined ? '' : String(n));
  return { place, min: text(value.min), best: text(value.best), max: text(value.max) };
}

function Numbers({ row, onChange }: { row: Row; onChange: (row: Row) => void }) {
  return (
    <>
      {([['best', 'Number, or best guess'], ['min', 'At least'], ['max', 'At most']] as const).map(([key, label]) => (
        <label key={key}>{label}<TextInput type="number" min={0} value={row[key]} onChange={(_event, text) => onChange({ ...row, [key]: text })} aria-label={label} /></label>
      ))}
    </>
  );
}

export function CountInput({ label, onChange }: { label: string; onChange: (value: unknown) => void }) {
  const [row, setRow] = useState(EMPTY);
  const change = (next: Row) => { setRow(next); onChange(countOf(next)); };
  return <fieldset className="t-chips"><legend>{label}</legend><div className="t-field-line"><Numbers row={row} onChange={change} /></div></fieldset>;
}

interface CountsInputProps {
  label: string;
  before?: unknown;
  onChange: (value: unknown) => void;
}

/** A number for each place where people live. */
export function CountsInput({ label, before, onChange }: CountsInputProps) {
  const [rows, setRows] = useState<Row[]>(() => (before && typeof before === 'object' ? Object.entries(before).map(([place, value]) => rowOf(place, value)) : [EMPTY]));
  const change = (next: Row[]) => {
    setRows(next);
    const counted = next.filter((row) => row.place !== '').map((row) => [row.place.toUpperCase(), countOf(row)] as const);
    onChange(counted.length > 0 && counted.every(([, count]) => count !== undefined) ? Object.fromEntries(counted) : undefined);
  };
  const put = (at: number, row: Row) => change(rows.map((each, n) => (n === at ? row : each)));
  return (
    <fieldset className="t-chips">
      <legend>{label}</legend>
      {rows.map((row, n) => (
        <div key={n} className="t-field-line">
          <label>Place (DE, US-CA)<TextInput value={row.place} aria-label={`Place ${n + 1}`} onChange={(_event, place) => put(n, { ...row, place })} /></label>
          <Numbers row={row} onChange={(next) => put(n, next)} />
          {rows.length > 1 && <Button variant="link" onClick={() => change(rows.filter((_, at) => at !== n))}>Remove</Button>}
        </div>
      ))}
      <Button variant="link" size="sm" onClick={() => change([...rows, EMPTY])}>Another place</Button>
    </fieldset>
  );
}
