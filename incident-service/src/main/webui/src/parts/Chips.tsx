import { useId } from 'react';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface ChipsProps {
  legend: string;
  hideLegend?: boolean;
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** One of them, or any number. */
  single?: boolean;
}

/** Choices as chips: real radio buttons or checkboxes, so that every key and screen reader knows them. */
export function Chips({ legend, hideLegend, choices, chosen, onChange, single }: ChipsProps) {
  const name = useId();
  const toggle = (value: string, on: boolean) => {
    if (single) onChange([value]);
    else onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  };
  return (
    <fieldset className="t-chips">
      <legend className={hideLegend ? 'pf-v6-screen-reader' : undefined}>{legend}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} className="t-chip" title={choice.hint}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
