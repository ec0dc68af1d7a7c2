interface Props {
  readonly id: string;
  readonly label: string;
  /** Bit mask of the senses; 0 stands for all. */
  readonly value: number;
  readonly senses: readonly string[];
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly onSet: (value: number) => void;
}

/** Which senses an arm is shown, each with a box of its own; the last one cannot be taken away. */
export function SensesField({ id, label, value, senses, disabled, describedBy, onSet }: Props) {
  const all = 2 ** senses.length - 1;
  const shown = value === 0 ? all : value;
  const set = (next: number) => onSet(next === all ? 0 : next);
  return (
    <fieldset id={id} className="senses" aria-label={label} aria-describedby={describedBy}>
      {senses.map((name, k) => {
        const bit = 1 << k;
        return (
          <label key={name}>
            <input
              type="checkbox"
              checked={(shown & bit) !== 0}
              disabled={disabled || shown === bit}
              onChange={() => set(shown ^ bit)}
            />
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}
