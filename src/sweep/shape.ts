import * as v from 'valibot';

/** What a foreign sweep must look like before its numbers are looked at; what is wrong is said in words. */
const unknown = 'is not known here, or of the wrong kind';
const numeral = v.number('is not a number');
const text = v.string('is not text');
const value = v.union([v.number(), v.string(), v.boolean()], 'is not a value');
const fields = v.record(v.string(), value, 'is not a list of settings');
const since = v.optional(numeral);

const RANGE = v.strictObject(
  {
    setting: text,
    from: numeral,
    to: numeral,
    count: v.optional(numeral),
    scale: v.optional(v.picklist(['linear', 'log'])),
    least: v.optional(numeral),
    since,
  },
  unknown,
);

const LIST = v.strictObject({ setting: text, values: v.array(value), since }, unknown);

const METHODS = v.strictObject({ methods: v.array(text), since }, unknown);

const AXIS = v.union(
  [RANGE, LIST, METHODS],
  'is neither a range (setting, from, to), nor a list (setting, values), nor methods',
);

const OUTCOME = v.strictObject({ measure: text, index: v.optional(numeral) }, unknown);

export const SWEEP_SHAPE = v.strictObject(
  {
    version: v.optional(v.literal(1, 'is of another version; this lab reads version 1')),
    title: v.optional(text),
    preset: v.optional(text),
    revision: v.optional(numeral),
    run: v.optional(fields),
    arm: v.optional(fields),
    at: v.optional(
      v.array(
        v.strictObject({ step: numeral, key: text, value }, unknown),
        'is not a list of changes',
      ),
    ),
    axes: v.array(AXIS, 'is not a list of axes'),
    points: v.optional(numeral),
    seed: v.optional(numeral),
    seeds: v.optional(numeral),
    steps: v.optional(numeral),
    looks: v.optional(numeral),
    outcomes: v.optional(v.array(OUTCOME, 'is not a list of outcomes')),
  },
  unknown,
);

export type ForeignSweep = v.InferOutput<typeof SWEEP_SHAPE>;
export type ForeignAxis = v.InferOutput<typeof AXIS>;
