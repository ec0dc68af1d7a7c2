import { look, useView } from '#lab-state/view.ts';
import type { Choice } from '#panels/panel.ts';

/** What a panel looks at, as a line of words of which one holds. */
export function Choices({ choice, of }: { choice: Choice; of: string }) {
  const chosen = useView((view) => view[choice.key]);
  return (
    <fieldset className="choice">
      <legend>{choice.legend}</legend>
      {choice.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={`${of}-${choice.key}`}
            checked={chosen === value}
            onChange={() => look({ [choice.key]: value })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
