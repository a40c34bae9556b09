import { useState } from 'react';
import { Modal, ModalBody, ModalHeader, Switch } from '@patternfly/react-core';
import { setSingleKeys, singleKeysOn } from './keys';

const SHEET: { title: string; keys: [string, string][] }[] = [
  { title: 'Anywhere', keys: [['Ctrl K', 'go to, do, find'], ['g n', 'Now'], ['g i', 'Incidents'], ['c', 'declare an incident'], ['?', 'this sheet'], ['Esc', 'close what is open']] },
  { title: 'Lists', keys: [['j', 'next row'], ['k', 'row before'], ['Enter', 'open the row'], ['/', 'search in the list']] },
  { title: 'One incident', keys: [['1 … 5', 'Board, Facts, Timeline, Runs, Notices'], ['e', 'explain the row'], ['i', 'write in the timeline'], ['g l', 'run as a list or a graph']] },
];

export function KeySheet({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeysOn);
  const change = (checked: boolean) => {
    setSingleKeys(checked);
    setOn(checked);
  };
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="keys-title">
      <ModalHeader title="Keys" labelId="keys-title" />
      <ModalBody>
        <div className="t-key-sheet">
          {SHEET.map((part) => (
            <section key={part.title}>
              <h2>{part.title}</h2>
              <dl>
                {part.keys.map(([key, act]) => (
                  <div key={key}>
                    <dt>{key.split(' ').map((one, n) => <kbd key={n}>{one}</kbd>)}</dt>
                    <dd>{act}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <Switch id="single-keys" label="Single-letter keys" isChecked={on} onChange={(_event, checked) => change(checked)} />
      </ModalBody>
    </Modal>
  );
}
