import { useId, useState } from 'react';
import { explanationOf } from '#language/explanation.ts';
import { settingName } from '#language/settings.ts';
import type { NumberParam } from '#spec/index.ts';
import { Field } from './Field.tsx';
import { STRINGS } from './knob-words.ts';
import { SensesField } from './SensesField.tsx';
import { Slider } from './Slider.tsx';
import { slides } from './scale.ts';
import type { Setting } from './settings.ts';
import { useSenses } from './useSenses.ts';
import { useSetting } from './useSetting.ts';
import { choicesOf, type Value, valueWords } from './words.ts';

const MARKERS = ['square', 'circle', 'triangle', 'diamond', 'cross', 'star'] as const;

/** Which sense a setting is about, by shape and hue. */
function Marker({ sense }: { sense: number | undefined }) {
  if (sense === undefined) return null;
  return (
    <i
      className={`marker ${MARKERS[sense]}`}
      style={{ background: `var(--m${sense + 1})` }}
      aria-hidden="true"
    />
  );
}

interface Props {
  readonly setting: Setting;
  /** Whether its help stands below it rather than in the line that all knobs in sight share. */
  readonly explained?: boolean;
}

/** One setting: its name, its value with the unit, what changes it, and the way back. */
export function Knob({ setting, explained = false }: Props) {
  const { key, param } = setting;
  const label = settingName(key, param);
  const { help, why } = explanationOf(key);
  const { value, usual, waits, disabled, sense, set } = useSetting(setting);
  const senses = useSenses();
  const [moving, setMoving] = useState<Value>();
  const id = useId();
  const choices = choicesOf(key, param, senses);
  const words = (which: Value) => valueWords(param, which, choices);
  const isSlider = choices.length === 0 && param.kind !== 'flag' && slides(param as NumberParam);
  const about = { id, disabled, describedBy: `${id}-help` };
  const shown = moving ?? value;
  const changed = shown !== usual;
  return (
    <div className={`knob${waits ? ' waits' : ''}`} data-knob={key}>
      <label htmlFor={id}>
        <Marker sense={sense} />
        {label}
      </label>
      {isSlider && <span className="knob-value">{words(shown)}</span>}
      {isSlider ? (
        <Slider
          {...about}
          param={param as NumberParam}
          value={value as number}
          usual={usual as number}
          onMove={setMoving}
          onRest={(next) => {
            setMoving(undefined);
            set(next);
          }}
        />
      ) : key === 'only' ? (
        <SensesField {...about} label={label} senses={senses} value={value as number} onSet={set} />
      ) : (
        <Field {...about} param={param} choices={choices} value={value} onSet={set} />
      )}
      <p className="knob-state">
        {waits && <span className="next">{STRINGS.next}</span>}
        {changed && !disabled && (
          <button
            type="button"
            className="link"
            aria-label={STRINGS.putBackOf(label, words(usual))}
            onClick={() => set(usual)}
          >
            {STRINGS.putBack}
          </button>
        )}
      </p>
      <p id={`${id}-help`} className={explained ? 'note' : 'hidden'}>
        {help} {why}
      </p>
    </div>
  );
}
