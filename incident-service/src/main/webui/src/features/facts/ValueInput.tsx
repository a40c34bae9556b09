import { useState } from 'react';
import { FormGroup, TextArea, TextInput } from '@patternfly/react-core';
import { Chips } from '@/parts/Chips';
import { ownZone, placeOf } from '@/parts/time/format';
import { fromLocalInput, toLocalInput, withOffset } from '@/parts/time/input';
import { valueText } from '@/parts/words/values';
import { CountInput, CountsInput } from './CountInput';
import { HopsInput } from './HopsInput';
import type { ValueKind } from './kinds';

interface ValueInputProps {
  kind: ValueKind;
  label: string;
  before?: unknown;
  /** Undefined while what is typed is no value yet. */
  onChange: (value: unknown) => void;
}

/** The input that fits what the path may hold. */
export function ValueInput({ kind, label, before, onChange }: ValueInputProps) {
  switch (kind.kind) {
    case 'moment': return <MomentInput label={label} before={before} onChange={onChange} />;
    case 'count': return <CountInput label={label} onChange={onChange} />;
    case 'counts': return <CountsInput label={label} before={before} onChange={onChange} />;
    case 'hops': return <HopsInput before={before} onChange={onChange} />;
    case 'word': return <WordInput words={kind.words} label={label} onChange={onChange} />;
    case 'words': return <WordsInput words={kind.words} label={label} before={before} onChange={onChange} />;
    case 'country': return <CodeInput label={label} hint="country, or a part of one: DE, US-CA" read={(text) => codes(text)[0]} onChange={onChange} />;
    case 'countries': return <CodeInput label={label} hint="countries with commas: DE, ES" read={(text) => codes(text)} onChange={onChange} />;
    case 'text': return <LongInput label={label} before={before} onChange={onChange} />;
  }
}

type Part = Omit<ValueInputProps, 'kind'>;

function MomentInput({ label, before, onChange }: Part) {
  const [text, setText] = useState(() => (typeof before === 'string' && before.includes('T') ? toLocalInput(new Date(before)) : ''));
  const change = (next: string) => {
    setText(next);
    const at = fromLocalInput(next);
    onChange(at && withOffset(at));
  };
  return (
    <FormGroup label={`${label} (time in ${placeOf(ownZone())})`} isRequired fieldId="record-value">
      <TextInput id="record-value" type="datetime-local" value={text} onChange={(_event, next) => change(next)} />
    </FormGroup>
  );
}

function WordInput({ words, label, onChange }: Part & { words: string[] }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const change = (next: string[]) => { setChosen(next); onChange(next[0]); };
  return <Chips single legend={label} choices={words.map((word) => ({ value: word, label: valueText(word) }))} chosen={chosen} onChange={change} />;
}

const MANY = 20;

function WordsInput({ words, label, before, onChange }: Part & { words: string[] }) {
  const [chosen, setChosen] = useState<string[]>(() => (Array.isArray(before) ? before.map(String) : []));
  const [find, setFind] = useState('');
  const change = (next: string[]) => { setChosen(next); onChange(next.length ? next : undefined); };
  const shown = words.filter((word) => chosen.includes(word) || valueText(word).toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <div className="t-chips-many">
      {words.length > MANY && <TextInput aria-label={`Find in ${label}`} placeholder="Find" value={find} onChange={(_event, text) => setFind(text)} />}
      <Chips legend={label} choices={shown.map((word) => ({ value: word, label: valueText(word) }))} chosen={chosen} onChange={change} />
    </div>
  );
}

function codes(text: string): string[] {
  return text.toUpperCase().split(/[\s,;]+/).filter((code) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code));
}

function CodeInput({ label, hint, read, onChange }: Part & { hint: string; read: (text: string) => unknown }) {
  const [text, setText] = useState('');
  const change = (next: string) => {
    setText(next);
    const value = read(next);
    onChange(Array.isArray(value) && value.length === 0 ? undefined : value);
  };
  return <FormGroup label={`${label} (${hint})`} isRequired fieldId="record-value"><TextInput id="record-value" value={text} onChange={(_event, next) => change(next)} /></FormGroup>;
}

function LongInput({ label, before, onChange }: Part) {
  const [text, setText] = useState(typeof before === 'string' ? before : '');
  const change = (next: string) => { setText(next); onChange(next.trim() || undefined); };
  return <FormGroup label={label} isRequired fieldId="record-value"><TextArea id="record-value" rows={4} resizeOrientation="vertical" value={text} onChange={(_event, next) => change(next)} /></FormGroup>;
}
