import { type ReactNode, useId } from 'react';
import { explanationOf } from '#language/explanation.ts';
import type { Note, RunParams } from '#spec/index.ts';
import { isRunSetting, paramOf } from '#sweep/scale.ts';
import type { AxisKey } from '#sweep/sweep.ts';
import { mapNoteWords } from '../../note-words.ts';
import { settingName } from '../../view/axis-words.ts';
import { STRINGS } from '../explore-words.ts';
import { type DraftAxis, draftAxisOf, notesAt } from './draft.ts';
import { settingsFor } from './settings.ts';

/** What is said of a field, below it. */
export function Said({ id, notes }: { id?: string; notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <p id={id} className="explore-said">
      {notes.map(({ path, message }) => (
        <span key={`${path} ${message}`}>{mapNoteWords(message)}. </span>
      ))}
    </p>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly Note[];
  readonly wide?: boolean;
  readonly onChange: (text: string) => void;
}

/** A number, or several, as text: what makes no sense is said below and not taken away. */
export function TextField({ label, value, notes, wide = false, onChange }: TextProps) {
  const id = useId();
  const said = `${id}-said`;
  return (
    <div className={wide ? 'explore-field explore-wide' : 'explore-field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={wide ? 'text' : 'decimal'}
        autoComplete="off"
        value={value}
        aria-invalid={notes.length > 0 || undefined}
        aria-describedby={notes.length > 0 ? said : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Said id={said} notes={notes} />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
  readonly onChange: (value: string) => void;
}

export function SelectField({ label, value, children, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="explore-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}

/** Every setting that the scenario has, as options. */
function SettingOptions({ run }: { run: RunParams }) {
  const offered = settingsFor(run);
  return (['run', 'arm'] as const).map((group) => (
    <optgroup key={group} label={STRINGS.groups[group]}>
      {offered[group].map((key) => (
        <option key={key} value={key}>
          {settingName({ setting: key }, run)}
        </option>
      ))}
    </optgroup>
  ));
}

interface Props {
  readonly label: string;
  /** Nothing where the question has no such axis yet. */
  readonly axis?: DraftAxis;
  readonly path: string;
  readonly notes: readonly Note[];
  readonly run: RunParams;
  /** Whether the axis can be done without. */
  readonly optional: boolean;
  readonly onChange: (axis: DraftAxis | undefined) => void;
}

/** One setting that differs from cell to cell: which, and over what. */
export function AxisField({ label, axis, path, notes, run, optional, onChange }: Props) {
  const choose = (key: string) => onChange(key === '' ? undefined : draftAxisOf(key as AxisKey));
  const at = (field: string) => notesAt(notes, `${path}.${field}`);
  const text = (field: 'from' | 'to' | 'count' | 'least' | 'since', words: string) =>
    axis && (
      <TextField
        label={words}
        value={axis[field]}
        notes={at(field)}
        onChange={(value) => onChange({ ...axis, [field]: value })}
      />
    );
  const numeric = axis && ['number', 'integer'].includes(paramOf(axis.setting).kind);
  return (
    <fieldset className="explore-axis">
      <legend>{label}</legend>
      <SelectField label={STRINGS.axis(label)} value={axis?.setting ?? ''} onChange={choose}>
        {(optional || !axis) && <option value="">{STRINGS.none}</option>}
        <SettingOptions run={run} />
      </SelectField>
      {axis && numeric && (
        <SelectField
          label={STRINGS.axisAs(label)}
          value={axis.kind}
          onChange={(kind) => onChange({ ...axis, kind: kind as DraftAxis['kind'] })}
        >
          <option value="range">{STRINGS.asRange}</option>
          <option value="list">{STRINGS.asList}</option>
        </SelectField>
      )}
      {axis?.kind === 'range' && (
        <>
          {text('from', STRINGS.from)}
          {text('to', STRINGS.to)}
          {text('count', STRINGS.values)}
          <SelectField
            label={STRINGS.scale}
            value={axis.scale}
            onChange={(scale) => onChange({ ...axis, scale: scale as DraftAxis['scale'] })}
          >
            <option value="linear">{STRINGS.scales.linear}</option>
            <option value="log">{STRINGS.scales.log}</option>
          </SelectField>
          {axis.scale === 'log' && Number(axis.from) === 0 && text('least', STRINGS.least)}
        </>
      )}
      {axis?.kind === 'list' && (
        <TextField
          wide
          label={STRINGS.listed}
          value={axis.values}
          notes={at('values')}
          onChange={(values) => onChange({ ...axis, values })}
        />
      )}
      {axis && !isRunSetting(axis.setting) && text('since', STRINGS.since)}
      <Said notes={notes.filter((note) => note.path === path)} />
      {axis && <p className="note explore-why">{explanationOf(axis.setting).why}</p>}
    </fieldset>
  );
}
