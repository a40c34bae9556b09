import { useEffect, useMemo, useState } from 'react';
import { Modal, ModalBody, ModalHeader, TextInput } from '@patternfly/react-core';
import { useNavigate } from 'react-router';
import { useIncidents } from '@/api/incidents';
import type { Opened } from './opened';

interface PaletteProps {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  onAct: (what: Opened) => void;
  mayDeclare: boolean;
}

interface Entry {
  id: string;
  label: string;
  hint?: string;
  act: () => void;
}

/** Ctrl or Cmd K: every place and act by its name. */
export function Palette({ isOpen, onOpen, onClose, onAct, mayDeclare }: PaletteProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onOpen();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onOpen]);
  return isOpen ? <OpenPalette onClose={onClose} onAct={onAct} mayDeclare={mayDeclare} /> : null;
}

function useEntries(props: Pick<PaletteProps, 'onClose' | 'onAct' | 'mayDeclare'>): Entry[] {
  const navigate = useNavigate();
  const { data } = useIncidents({});
  return useMemo(() => {
    const go = (to: string) => () => { props.onClose(); navigate(to); };
    const entries: Entry[] = [
      { id: 'now', label: 'Now', hint: 'g n', act: go('/') },
      { id: 'incidents', label: 'Incidents', hint: 'g i', act: go('/incidents') },
      ...(props.mayDeclare ? [{ id: 'declare', label: 'Declare an incident', hint: 'c', act: () => props.onAct('declare') }] : []),
      { id: 'keys', label: 'Keys', hint: '?', act: () => props.onAct('keys') },
    ];
    const found = (data?.items ?? []).map((incident) => ({
      id: incident.incident_id,
      label: `${incident.reference} ${incident.title}`,
      hint: incident.stage,
      act: go(`/incidents/${incident.incident_id}`),
    }));
    return [...entries, ...found];
  }, [data, navigate, props]);
}

function OpenPalette(props: Pick<PaletteProps, 'onClose' | 'onAct' | 'mayDeclare'>) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = useEntries(props).filter((entry) => words.every((word) => entry.label.toLowerCase().includes(word))).slice(0, 12);
  const chosen = Math.min(at, entries.length - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') entries[chosen]?.act();
    else return;
    event.preventDefault();
  };
  return (
    <Modal variant="small" isOpen onClose={props.onClose} aria-labelledby="palette-title" position="top">
      <ModalHeader title="Go to" labelId="palette-title" />
      <ModalBody>
        <TextInput
          autoFocus
          role="combobox"
          aria-label="Place, act or incident"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries[chosen] ? `palette-${entries[chosen].id}` : undefined}
          value={text}
          onChange={(_event, value) => { setText(value); setAt(0); }}
          onKeyDown={onKeyDown}
        />
        <ul role="listbox" id="palette-list" aria-label="Found" className="t-palette">
          {entries.map((entry, n) => (
            <li key={entry.id} id={`palette-${entry.id}`} role="option" aria-selected={n === chosen} onClick={entry.act} onMouseMove={() => setAt(n)}>
              <span>{entry.label}</span>
              {entry.hint && <span className="t-quiet">{entry.hint}</span>}
            </li>
          ))}
          {entries.length === 0 && <li className="t-quiet" role="presentation">Nothing by that name.</li>}
        </ul>
      </ModalBody>
    </Modal>
  );
}
