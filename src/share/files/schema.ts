import * as v from 'valibot';
import { DIVERGED_AT, LAYERS, MEASURED, STATE_PARTS, STINTS, WHOLE } from '#archive/shapes.ts';

export const FORMAT = 'wane-experiment';
/** Counts up when a file of before would be read wrongly; `migrate.ts` then brings old ones up. */
export const VERSION = 1;

const text = v.fallback(v.string(), '');

/** What a file says of a run beside its settings. What is not told there has no effect on the run. */
export const ABOUT = {
  name: text,
  note: text,
  created: v.fallback(v.pipe(v.string(), v.isoTimestamp()), ''),
  saved: v.fallback(v.pipe(v.string(), v.isoTimestamp()), ''),
  link: v.pipe(text, v.description('Follows the address of the page.')),
  step: v.fallback(WHOLE, 0),
  finished: v.fallback(v.boolean(), false),
} as const;

/** Float32 numbers of one step; null where there is no number. */
export const FLOATS = v.array(
  v.pipe(
    v.union([v.number(), v.null(), v.picklist(['Infinity', '-Infinity'])]),
    v.description('A float32 number; null where there is no number.'),
  ),
);

/** Float32 numbers, little-endian. */
export const BASE64 = v.pipe(v.string(), v.base64());

/** The measurements; `row` is the shape of the numbers of one step. */
export const metricsWith = <Row extends v.GenericSchema>(row: Row) =>
  v.object({
    ...MEASURED,
    rows: v.pipe(v.array(row), v.description('Per step: a row per replica, one after the other.')),
  });

/** The newest checkpoint; `part` is the shape of a list of float32 numbers. */
export const checkpointWith = <Part extends v.GenericSchema>(part: Part) =>
  v.object({
    step: WHOLE,
    engines: STINTS,
    layers: LAYERS,
    replicas: v.array(
      v.object({
        ...(Object.fromEntries(STATE_PARTS.map((name) => [name, part])) as Record<
          (typeof STATE_PARTS)[number],
          Part
        >),
        divergedAt: DIVERGED_AT,
      }),
    ),
  });
