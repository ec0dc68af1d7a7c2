import * as v from 'valibot';
import { RUN_PARAMS } from '#spec/index.ts';
import { say } from './fault-say.ts';

/** What is read at most of a run that may come from anywhere. */
const MOST_STEPS = 4000;
const MOST_FIELDS = 200;
const MOST_LENGTH = 4096;
const MOST_LAYERS = 1000;
const MOST_CLASSES = 1000;
const MOST_SIDE = 1024;
const MOST_ENGINES = 100;
/** Weights of one network. */
export const MOST_WEIGHTS = 2_000_000;

/** What may have trained a run. */
export const ENGINES = RUN_PARAMS.engine.choices.filter((name) => name !== 'auto');

/** The last moment that a date can say, ms. */
const LAST_MOMENT = 8.64e15;
/** A moment, ms since 1970. */
export const MOMENT = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT));

export const WHOLE = v.pipe(v.number(), v.integer(), v.minValue(0));
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const from1To = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const listOf = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

/** What is measured of a run, but for the numbers: the same in the browser's storage and in a file. */
export const MEASURED = {
  replicas: v.array(v.object({ arm: v.string(), seed: WHOLE })),
  modalities: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      shape: v.optional(v.strictTuple([from1To(MOST_SIDE), from1To(MOST_SIDE)])),
    }),
  ),
  classes: listOf(v.string(), MOST_CLASSES),
  parameters: upTo(MOST_WEIGHTS),
  fields: v.pipe(
    listOf(v.strictTuple([v.string(), from1To(MOST_LENGTH)]), MOST_FIELDS),
    v.description('Names and lengths of the numbers in one row, in order.'),
  ),
  steps: listOf(WHOLE, MOST_STEPS),
} as const;

export const LAYERS = listOf(
  v.object({
    name: v.string(),
    inputs: upTo(MOST_WEIGHTS),
    outputs: upTo(MOST_WEIGHTS),
    offset: upTo(MOST_WEIGHTS),
  }),
  MOST_LAYERS,
);

/** Every engine that trained a checkpoint; those kept before there was a list have none. */
export const STINTS = v.optional(
  listOf(v.object({ backend: v.picklist(ENGINES), from: WHOLE }), MOST_ENGINES),
);

export const DIVERGED_AT = v.pipe(v.number(), v.integer(), v.minValue(-1));

/** The parts of a replica's state; see `ReplicaState`. */
export const STATE_PARTS = ['values', 'first', 'second', 'weight1', 'weight2'] as const;

/** Where the first thing is that does not have the right shape, and what should be there. */
export function wordsOf([issue]: readonly v.BaseIssue<unknown>[], within = ''): string {
  const place = [within, v.getDotPath(issue)].filter(Boolean).join('.');
  const where = place.slice(0, 80);
  return issue.received === 'undefined'
    ? say('fault-missing', { where })
    : say('fault-shape', { where, expected: expected(issue) });
}

/** The kinds of values that have a name, and that of its message. */
const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole',
  boolean: 'flag',
  array: 'list',
  strict_tuple: 'list',
  object: 'fields',
  loose_object: 'fields',
};

function expected({ type, requirement }: v.BaseIssue<unknown> & { requirement?: unknown }): string {
  if (type === 'max_length') return say('fault-kind-entries', { most: String(requirement) });
  if (type === 'min_value') return say('fault-kind-least', { least: String(requirement) });
  if (type === 'max_value') return say('fault-kind-most', { most: String(requirement) });
  return say(`fault-kind-${NAMES[type] ?? 'other'}`);
}
