import { useId, useState } from 'react';
import { TextInput } from '@patternfly/react-core';
import { pathName } from '@/parts/words/paths';

interface PathFinderProps {
  paths: string[];
  /** Offered first: the facts on which most duties hang. */
  asked: string[];
  onPick: (path: string) => void;
  /** Whether a path that is not in the list may be used. */
  isAllowed: (path: string) => boolean;
}

const SHOWN = 12;

/** Finds a fact by its name or path. */
export function PathFinder({ paths, asked, onPick, isAllowed }: PathFinderProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (path: string) => words.every((word) => `${pathName(path)} ${path}`.toLowerCase().includes(word));
  const found = [...new Set([...asked, ...paths])].filter(fits).slice(0, SHOWN);
  if (!found.includes(text) && isAllowed(text)) found.push(text);
  const chosen = Math.min(at, found.length - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const picked = found[chosen];
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && picked) onPick(picked);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <TextInput
        autoFocus
        role="combobox"
        aria-label="Which fact?"
        placeholder="Which fact? Type a word such as people, aware, encrypted"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
        value={text}
        onChange={(_event, value) => { setText(value); setAt(0); }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={`${id}-list`} aria-label="Facts" className="t-palette">
        {found.map((path, n) => (
          <li key={path} id={`${id}-${n}`} role="option" aria-selected={n === chosen} onClick={() => onPick(path)} onMouseMove={() => setAt(n)}>
            <span>{pathName(path)}{asked.includes(path) && <span className="t-tag">asked for</span>}</span>
            <span className="t-quiet t-mono">{path}</span>
          </li>
        ))}
        {found.length === 0 && <li role="presentation" className="t-quiet">No fact by that name.</li>}
      </ul>
    </div>
  );
}
