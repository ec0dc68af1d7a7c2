import { useId } from 'react';
import { useLab, useView } from '#lab-state/context.ts';
import type { Choice } from '#panels/panel.ts';

/** What a panel looks at, as a line of words of which one holds. */
export function Choices({ choice }: { choice: Choice }) {
  const name = useId();
  const { view: own } = useLab();
  const chosen = useView((view) => view[choice.key]);
  return (
    <fieldset className="choice">
      <legend>{choice.legend}</legend>
      {choice.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => own.setState({ [choice.key]: value })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
