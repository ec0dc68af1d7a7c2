import { useState } from 'react';
import type { NumberParam, Param } from '#spec/index.ts';
import type { Choice, Value } from './words.ts';

interface Props {
  readonly id: string;
  readonly value: Value;
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly onSet: (value: Value) => void;
}

/** A number too long for a slider; it counts when it is left or Enter is pressed, brought into its range. */
function NumberField({ param, ...props }: Props & { readonly param: NumberParam }) {
  const { id, value, disabled, describedBy, onSet } = props;
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    const number = Math.round(Number(typed));
    if (typed?.trim() && Number.isFinite(number)) {
      onSet(Math.min(Math.max(number, param.min), param.max));
    }
    setTyped(undefined);
  };
  return (
    <input
      id={id}
      type="text"
      inputMode="numeric"
      value={typed ?? String(value)}
      disabled={disabled}
      aria-describedby={describedBy}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

/** A setting that no slider fits: yes or no, one of a list, or a long number. */
export function Field({
  param,
  choices,
  ...props
}: Props & { readonly param: Param; readonly choices: readonly Choice[] }) {
  const { id, value, disabled, describedBy, onSet } = props;
  if (param.kind === 'flag') {
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onSet(event.target.checked)}
      />
    );
  }
  if (choices.length === 0) return <NumberField {...props} param={param as NumberParam} />;
  return (
    <select
      id={id}
      value={String(value)}
      disabled={disabled}
      aria-describedby={describedBy}
      onChange={(event) => {
        const chosen = choices.find(([choice]) => String(choice) === event.target.value);
        if (chosen) onSet(chosen[0]);
      }}
    >
      {choices.map(([choice, words]) => (
        <option key={String(choice)} value={String(choice)}>
          {words}
        </option>
      ))}
    </select>
  );
}
