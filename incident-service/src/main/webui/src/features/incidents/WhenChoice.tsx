import { useState } from 'react';
import { TextInput } from '@patternfly/react-core';
import { serverNow } from '@/api/serverTime';
import { Chips } from '@/parts/Chips';
import { instantText, ownZone, placeOf } from '@/parts/time/format';
import { fromLocalInput, QUICK_TIMES, toLocalInput } from '@/parts/time/input';

interface WhenChoiceProps {
  at: Date;
  onChange: (at: Date) => void;
}

const PICK = 'pick';

/** "When did we first have reason to believe it?": chips for what people say, a field for the rest. */
export function WhenChoice({ at, onChange }: WhenChoiceProps) {
  const [chosen, setChosen] = useState('now');
  const pick = (label: string) => {
    setChosen(label);
    const quick = QUICK_TIMES.find((each) => each.label === label);
    if (quick) onChange(quick.at(serverNow()));
  };
  const choices = [...QUICK_TIMES.map(({ label }) => ({ value: label, label })), { value: PICK, label: 'another time' }];
  return (
    <>
      <Chips single legend="When did we first have reason to believe it?" choices={choices} chosen={[chosen]} onChange={([label]) => label && pick(label)} />
      {chosen === PICK && (
        <TextInput
          type="datetime-local"
          aria-label={`Time, in ${placeOf(ownZone())}`}
          value={toLocalInput(at)}
          max={toLocalInput(serverNow())}
          onChange={(_event, text) => {
            const picked = fromLocalInput(text);
            if (picked) onChange(picked);
          }}
        />
      )}
      <p className="t-quiet">
        <strong className="t-time">{instantText(at.toISOString(), ownZone(), serverNow())}</strong>. Legal and contract clocks will count from this time.
        You can correct it later; the first value stays on record.
      </p>
    </>
  );
}
