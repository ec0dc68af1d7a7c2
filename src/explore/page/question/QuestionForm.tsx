import { presetTitle } from '#language/presets.ts';
import { settingName } from '#language/settings.ts';
import { Words } from '#parts/Words.tsx';
import type { Backend } from '#protocol/backend.ts';
import { PER } from '#protocol/field-row.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import {
  classesOf,
  METHODS,
  modalityCount,
  PRESETS,
  presetOf,
  type RunParams,
  runParamOf,
} from '#spec/index.ts';
import { ENGINES } from '#sweep/link/sweep-link.ts';
import { runOf } from '#sweep/point-trial.ts';
import type { Outcome } from '#sweep/sweep.ts';
import { outcomeName } from '../../view/measure-words.ts';
import { methodName } from '../../view/method-words.ts';
import { STRINGS } from '../explore-words.ts';
import { presetWords } from '../sweep-words.ts';
import { AxisField, Said, SelectField, TextField } from './AxisField.tsx';
import { type Asked, type Draft, type DraftAxis, notesAt } from './draft.ts';
import { elsewhereFor } from './settings.ts';

const PLACES = ['across', 'up', 'third', 'fourth'] as const;
const DRAWN_FROM = 3;
/** Each method alone, and the two of the lab's switches together. */
const CHOSEN_METHODS: readonly string[] = [...Object.keys(METHODS), 'distill+ebr'];

interface Props {
  readonly draft: Draft;
  readonly asked: Asked;
  readonly onChange: (draft: Draft) => void;
}

interface FormProps extends Props {
  readonly engine: Backend;
  /** Another engine asks the question anew. */
  readonly onEngine: (engine: Backend) => void;
}

/** Measurements of one network that a sweep can take beside what it asks for: the first number of each. */
function measurable(run: RunParams, taken: readonly Outcome[]): Outcome[] {
  const modalities = modalityCount(run);
  const dims = { ...run, modalities, classes: classesOf(run).length };
  return (Object.keys(FIELDS) as Field[])
    .filter((field) => !('shared' in FIELDS[field]))
    .flatMap((field) => {
      const count = PER[FIELDS[field].per](dims);
      const numbers = FIELDS[field].per === 'sense' ? count : Math.min(1, count);
      return Array.from({ length: numbers }, (_, index) => ({ measure: field as string, index }));
    })
    .filter(
      ({ measure, index }) => !taken.some((one) => one.measure === measure && one.index === index),
    );
}

function Methods({ draft, asked, onChange }: Props) {
  const toggle = (method: string) => {
    const others = draft.methods.filter((one) => one !== method);
    const methods = others.length < draft.methods.length ? others : [...draft.methods, method];
    onChange({ ...draft, methods });
  };
  const notes = notesAt(asked.notes, 'methods');
  return (
    <fieldset className="explore-axis">
      <legend>{STRINGS.methods}</legend>
      <div className="explore-methods">
        {CHOSEN_METHODS.map((method) => (
          <label key={method}>
            <input
              type="checkbox"
              checked={draft.methods.includes(method)}
              onChange={() => toggle(method)}
            />
            {methodName(method)}
          </label>
        ))}
      </div>
      {draft.methods.length > 0 && (
        <TextField
          label={STRINGS.methodsSince}
          value={draft.methodsSince}
          notes={notes}
          onChange={(methodsSince) => onChange({ ...draft, methodsSince })}
        />
      )}
    </fieldset>
  );
}

function Preset({ draft, onChange }: Props) {
  const { base } = draft;
  const known = PRESETS.some(
    ({ id, revision }) => id === base.preset && revision === base.revision,
  );
  const choose = (id: string) => {
    const preset = presetOf(id);
    if (!preset) return;
    const { scenario, steps } = preset.run;
    const own = { preset: id, revision: preset.revision, run: {}, arm: {}, at: [] };
    const fresh = { ...base, ...own };
    const modalities = modalityCount({ ...preset.run, scenario });
    const outcomes = draft.outcomes.filter(({ index }) => index < modalities);
    onChange({ ...draft, base: fresh, steps: String(steps), outcomes });
  };
  return (
    <SelectField label={STRINGS.preset} value={base.preset} onChange={choose}>
      {!known && <option value={base.preset}>{presetWords(base)}</option>}
      {PRESETS.map((preset) => (
        <option key={preset.id} value={preset.id}>
          {presetTitle(preset)}
        </option>
      ))}
    </SelectField>
  );
}

/** Everything of a question that can be changed; what is said of each field stands below it. */
export function QuestionForm({ draft, asked, onChange, engine, onEngine }: FormProps) {
  const run = runOf(draft.base);
  const setAxis = (k: number, axis: DraftAxis | undefined) => {
    const axes = draft.axes.flatMap((one, i) => (i === k ? (axis ?? []) : one));
    onChange({ ...draft, axes: axis && k >= draft.axes.length ? [...axes, axis] : axes });
  };
  const shownAxes = PLACES.slice(0, Math.min(PLACES.length, draft.axes.length + 1));
  const number = (key: 'seeds' | 'seed' | 'steps' | 'points', label: string) => (
    <TextField
      label={label}
      value={draft[key]}
      notes={notesAt(asked.notes, key)}
      onChange={(text) => onChange({ ...draft, [key]: text })}
    />
  );
  const absent = elsewhereFor(run).map((key) =>
    STRINGS.quoted(settingName(key, runParamOf(run, key))),
  );
  const others = asked.notes.filter(
    ({ path }) => !/^(axes\.\d|methods|seeds?$|steps$|points$|sweep$)/.test(path),
  );
  const more = measurable(run, draft.outcomes);
  return (
    <div className="explore-form">
      <div className="explore-row">
        <Preset draft={draft} asked={asked} onChange={onChange} />
        {number('seeds', STRINGS.seeds)}
        {number('seed', STRINGS.seed)}
        {number('steps', STRINGS.steps)}
        {draft.axes.length >= DRAWN_FROM && number('points', STRINGS.points)}
        <SelectField
          label={STRINGS.alsoMeasured}
          value=""
          onChange={(text) => {
            const outcome = more[Number(text)];
            if (text !== '' && outcome)
              onChange({ ...draft, outcomes: [...draft.outcomes, outcome] });
          }}
        >
          <option value="">
            {draft.outcomes.map((outcome) => outcomeName(outcome, run)).join('; ') || STRINGS.none}
          </option>
          {more.map((outcome, k) => (
            <option key={`${outcome.measure} ${outcome.index}`} value={k}>
              {outcomeName(outcome, run)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={STRINGS.engine}
          value={engine}
          onChange={(name) => onEngine(name as Backend)}
        >
          {ENGINES.map((name) => (
            <option key={name} value={name}>
              {STRINGS.engines[name]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="explore-axes">
        {shownAxes.map((place, k) => (
          <AxisField
            key={place}
            label={STRINGS[place]}
            axis={draft.axes[k]}
            path={`axes.${k}`}
            notes={asked.notes}
            run={run}
            optional={draft.axes.length > 1 || k >= draft.axes.length}
            onChange={(axis) => setAxis(k, axis)}
          />
        ))}
        <Methods draft={draft} asked={asked} onChange={onChange} />
      </div>
      <Said notes={others} />
      {draft.axes.length >= DRAWN_FROM && <p className="note">{STRINGS.drawn}</p>}
      <p className="note">
        <Words>{absent.length > 0 && STRINGS.elsewhere(absent, presetWords(draft.base))}</Words>
      </p>
    </div>
  );
}
