import * as v from 'valibot';
import { PER } from '#protocol/field-row.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import {
  baseOf,
  classesOf,
  cleanSpec,
  modalityCount,
  type Note,
  PRESETS,
  presetOf,
  RUN_PARAMS,
  type RunParams,
  scenarioOf,
  shown,
} from '#spec/index.ts';
import { cleanAxes, isElsewhere } from './clean-axes.ts';
import { Points } from './points.ts';
import { QUESTIONS } from './questions.ts';
import { valuesOf } from './scale.ts';
import { type ForeignSweep, SWEEP_SHAPE } from './shape.ts';
import { type Axis, COLLAPSED, isMethods, type Outcome, type Sweep, WAITS } from './sweep.ts';

const MOST_SEEDS = 64;
const MOST_LOOKS = 200;
const MOST_POINTS = 10_000;
const MOST_OUTCOMES = 12;
const MOST_TITLE = 120;
/** Networks of one sweep. */
const MOST_NETWORKS = 100_000;

/** Settings that a sweep says beside `run`. */
const BESIDE: readonly string[] = ['engine', 'seed', 'seeds', 'steps', 'probeEvery'];

export interface CleanSweep {
  readonly sweep: Sweep;
  /** What was changed or left out. Those that are not harmless make it another sweep than was meant. */
  readonly notes: readonly Note[];
}

function within(
  input: number | undefined,
  path: string,
  [usual, least, most]: readonly [usual: number, least: number, most: number],
  notes: Note[],
): number {
  if (input === undefined) return usual;
  const value = Number.isFinite(input) ? Math.min(most, Math.max(least, Math.round(input))) : usual;
  if (value !== input) {
    const message = `was ${shown(input)}, now ${value} (a whole number from ${least} to ${most})`;
    notes.push({ path, message });
  }
  return value;
}

/** Only what differs from the usual values. */
const changed = <T extends object>(own: T, usual: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(own).filter(([key, value]) => value !== usual[key as keyof T]),
  ) as Partial<T>;

/** Where a note of `cleanSpec` belongs in a sweep. */
const placed = (note: Note): Note => ({
  ...note,
  path: note.path.replace(/^arms\.arm\./, 'arm.').replace(/^interventions/, 'at'),
});

function cleanBase(input: ForeignSweep, steps: number, notes: Note[]) {
  const { preset, revision, arm, at = [] } = input;
  const run = Object.fromEntries(
    Object.entries(input.run ?? {}).filter(([key]) => {
      if (BESIDE.includes(key)) notes.push({ path: `run.${key}`, message: 'is not of a point' });
      return !BESIDE.includes(key);
    }),
  );
  const named = typeof preset === 'string' ? presetOf(preset, revision) : undefined;
  const base = baseOf(named ?? PRESETS[0]);
  const { spec, notes: found } = cleanSpec({
    ...(preset === undefined ? {} : { preset, revision }),
    run: { ...run, steps },
    arms: [{ id: 'arm', params: { ...base, ...arm } }],
    interventions: at.map((change) => ({ ...change, arm: 'arm' })),
  });
  notes.push(...found.map(placed));
  for (const key of Object.keys(run)) {
    if (!isElsewhere(key, spec.run)) continue;
    const message = `is no setting of “${scenarioOf(spec.run).id}”`;
    notes.push({ path: `run.${key}`, message });
  }
  const usual = presetOf(spec.preset, spec.revision)?.run as RunParams;
  const { steps: _, ...own } = changed(spec.run, usual);
  return {
    full: spec.run,
    preset: spec.preset,
    revision: spec.revision,
    run: own,
    arm: changed(spec.arms[0].params, base),
    at: spec.interventions.map(({ arm: _arm, ...change }) => change),
  };
}

/** The smallest network among the points: every outcome must be there in all. */
function smallest(run: RunParams, axes: readonly Axis[]): RunParams {
  const least = { ...run };
  for (const axis of axes) {
    if (isMethods(axis)) continue;
    const { setting } = axis;
    if (setting !== 'modalities' && setting !== 'fusion' && setting !== 'latent') continue;
    least[setting] = Math.min(...valuesOf(axis).map(Number));
  }
  return least;
}

function cleanOutcomes(
  input: ForeignSweep['outcomes'],
  run: RunParams,
  notes: Note[],
): [Outcome, ...Outcome[]] {
  const modalities = modalityCount(run);
  const dims = { ...run, modalities, classes: classesOf(run).length };
  const kept: Outcome[] = [];
  for (const [k, { measure, index = 0 }] of (input ?? []).entries()) {
    const say = (message: string) => void notes.push({ path: `outcomes.${k}`, message });
    const known = Object.hasOwn(FIELDS, measure);
    const row = known ? FIELDS[measure as Field] : undefined;
    const own = measure === COLLAPSED || (measure === WAITS && modalities === 2);
    const numbers = own ? modalities : row && PER[row.per](dims);
    if (numbers === undefined) say(`“${shown(measure)}” is no measurement; left out`);
    else if (row && 'shared' in row) say(`“${measure}” is not of one network; left out`);
    else if (!Number.isInteger(index) || index < 0 || index >= numbers) {
      say(`“${measure}” has no number ${shown(index)} in all points; 0 to ${numbers - 1}`);
    } else if (kept.length === MOST_OUTCOMES) say(`is more than ${MOST_OUTCOMES}; left out`);
    else kept.push({ measure, index });
  }
  const [first = { measure: COLLAPSED, index: modalities - 1 }, ...others] = kept;
  return [first, ...others];
}

/** Networks that a sweep trains, without the controls that it may have to ask. */
export const networksOf = (sweep: Sweep): number => new Points(sweep).count * sweep.seeds;

/** The same sweep with fewer cells a side, and fewer points where they are drawn; what is shorter stays. */
export const withCells = (sweep: Sweep, cells: number): Sweep => ({
  ...sweep,
  points: Math.min(sweep.points, cells ** 2),
  axes: sweep.axes.map((axis) => {
    if (isMethods(axis)) return axis;
    if ('from' in axis) return { ...axis, count: Math.min(axis.count, cells) };
    const counts = axis.values.every((value) => typeof value === 'number');
    return counts ? { ...axis, values: axis.values.slice(0, cells) } : axis;
  }),
});

/** The largest sweep like this one that has at most so many networks; the same one if it has. */
export function fittingSweep(sweep: Sweep, most = MOST_NETWORKS): Sweep {
  let fitting = sweep;
  for (let cells = MOST_SEEDS; cells >= 2 && networksOf(fitting) > most; cells--) {
    fitting = withCells(sweep, cells);
  }
  while (fitting.seeds > 1 && networksOf(fitting) > most) {
    fitting = { ...fitting, seeds: fitting.seeds - 1 };
  }
  return fitting;
}

/**
 * Makes a sweep out of anything, as `cleanSpec` makes an experiment. Never throws; what was clamped, dropped or
 * replaced is noted. A clean sweep comes back equal, with no notes.
 */
export function cleanSweep(input: unknown): CleanSweep {
  const notes: Note[] = [];
  const { success, output, issues } = v.safeParse(SWEEP_SHAPE, input);
  if (!success) {
    for (const issue of issues) {
      notes.push({ path: v.getDotPath(issue) ?? 'sweep', message: issue.message });
    }
    return { sweep: QUESTIONS[0].sweep, notes };
  }
  const { min, max, default: usual } = RUN_PARAMS.steps;
  const steps = within(output.steps, 'steps', [usual, min, max], notes);
  const { full, ...base } = cleanBase(output, steps, notes);
  const axes = cleanAxes(output.axes, full, steps, notes);
  if (axes.length === 0) {
    notes.push({ path: 'axes', message: 'nothing differs from point to point' });
    return { sweep: QUESTIONS[0].sweep, notes };
  }
  const sweep: Sweep = {
    version: 1,
    title: (output.title ?? '').slice(0, MOST_TITLE),
    ...base,
    axes,
    points: within(output.points, 'points', [256, 1, MOST_POINTS], notes),
    seed: within(output.seed, 'seed', [1, 0, RUN_PARAMS.seed.max - MOST_SEEDS], notes),
    seeds: within(output.seeds, 'seeds', [5, 1, MOST_SEEDS], notes),
    steps,
    looks: within(output.looks, 'looks', [1, 1, Math.min(steps, MOST_LOOKS)], notes),
    outcomes: cleanOutcomes(output.outcomes, smallest(full, axes), notes),
  };
  const fitting = fittingSweep(sweep);
  if (fitting !== sweep) {
    const message = `would train ${networksOf(sweep)} networks; ${networksOf(fitting)} fit`;
    notes.push({ path: 'sweep', message });
  }
  return { sweep: fitting, notes };
}
