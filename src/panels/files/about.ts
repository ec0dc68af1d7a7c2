import { FIELDS, type Field } from '#protocol/fields.ts';
import type { Planned } from '#spec/index.ts';
import type { MeasurementTable } from './table.ts';

/** The run that a table of measurements is of. */
export interface Origin extends Planned {
  readonly title: string;
  /** Opens the run. */
  readonly link: string;
  /** What computed it; empty where that is not known. */
  readonly engine: string;
  /** The version of Wane that writes the table. */
  readonly wane: string;
}

const KEYS = [
  { name: 'step', what: 'steps taken when it was measured' },
  { name: 'arm', what: 'the set of settings that was trained' },
  { name: 'seed', what: 'the start of the network' },
] as const;

/** What the measurement of a column is: its unit, and how it is taken. */
function columnOf({ name }: { readonly name: string }) {
  const [field] = name.split('.');
  if (!Object.hasOwn(FIELDS, field)) return { name };
  const { unit, estimator } = FIELDS[field as Field];
  return { name, unit, what: estimator };
}

/** What a table of measurements cannot say itself, as JSON: settings and changes of its run, and what its columns are. */
export function aboutText(
  { title, link, engine, wane, spec, interventions }: Origin,
  { numbers }: MeasurementTable,
): string {
  const { preset, revision, run, arms } = spec;
  const settings = { preset, revision, run, arms, changes: interventions };
  const columns = [...KEYS, ...numbers.map(columnOf)];
  const blank = 'was not measured at that step, or is not defined';
  return JSON.stringify({ title, link, engine, wane, settings, blank, columns }, undefined, 1);
}
