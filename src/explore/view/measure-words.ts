import { GRAPHITE, hueOf, type Ramp } from '#charts/tints.ts';
import { listed } from '#language/figures.ts';
import { type SenseWords, senseWords } from '#language/senses.ts';
import { percent } from '#panels/words.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import { type RunParams, scenarioOf } from '#spec/index.ts';
import { COLLAPSED, type Outcome, WAITS } from '#sweep/sweep.ts';
import { say, words } from '../say.ts';
import { numeral } from './axis-words.ts';
import { MAP_WORDS } from './map/map-words.ts';

/** Share of the answer under which a sense counts as collapsed. */
export const THRESHOLD = 0.1;

const isShare = ({ measure }: Outcome): boolean => measure === 'share';

/** What a sense of a run is called, alone and within a sentence. */
export const wordsOfSense = (run: RunParams, index: number): SenseWords =>
  senseWords(
    scenarioOf(run).senses(run)[index]?.label ?? say('sweep-sense', { number: index + 1 }),
  );

/** What a sense of a run is called within a sentence. */
const senseOf = (run: RunParams, index: number): string => wordsOfSense(run, index).the;

const RANKS = ['numeric', 'effective', 'stable', 'participation'] as const;
const RANK_WORDS = words('sweep-ranks', ['numeric', 'effective', 'stable', 'participation']);

/** "with image and sound" */
function withWords(set: number, run: RunParams): string {
  const there = scenarioOf(run)
    .senses(run)
    .flatMap((_, i) => (set & (1 << i) ? senseOf(run, i) : []));
  return there.length > 0 ? say('sweep-with', { senses: listed(there) }) : say('sweep-without');
}

/** What a number of a measurement is of, for its message. */
function placeOf(
  field: Field,
  index: number,
  run: RunParams,
): Readonly<Record<string, string | number>> {
  switch (FIELDS[field].per) {
    case 'network':
      return {};
    case 'sense':
      return { sense: senseOf(run, index) };
    case 'set of senses':
      return { with: withWords(index, run) };
    case 'kind of rank':
      return { rank: RANK_WORDS[RANKS[index]] };
    default:
      return { number: index + 1 };
  }
}

/** What an outcome is called: "share of sound", "seeds in which sound collapsed". */
export function outcomeName({ measure, index }: Outcome, run: RunParams): string {
  if (measure === COLLAPSED) return say('sweep-collapsed-seeds', { sense: senseOf(run, index) });
  if (measure === WAITS) return say('sweep-waits', { sense: senseOf(run, index) });
  return say(`measured-${measure}`, placeOf(measure as Field, index, run));
}

const PARTS: readonly string[] = ['accuracy', 'part', 'part of the sum', 'part of the accuracy'];

/** How a value of an outcome is printed. */
export function printOf({ measure }: Outcome): (value: number) => string {
  if (measure === COLLAPSED) return percent;
  if (measure === WAITS) return (value) => `${numeral(value)}\u00a0×`;
  return PARTS.includes(FIELDS[measure as Field].unit) ? percent : numeral;
}

/** Ink of dots and lines: the hue of the sense whose share it is, else that of the page. */
export const inkOf = (outcome: Outcome): string =>
  isShare(outcome) ? `var(--m${outcome.index + 1})` : 'var(--ink)';

/** Range that an axis of an outcome has at least. */
export function leastOf({ measure }: Outcome): readonly [number, number] | undefined {
  if (measure === COLLAPSED) return [0, 1];
  if (measure === WAITS) return [0, 2];
  const { unit } = FIELDS[measure as Field];
  if (measure === 'share') return [0, 0.5];
  return PARTS.includes(unit) ? [0, 1] : undefined;
}

/** How values become tints, 0 to 1, and what the tints stand for. */
export interface Tinting {
  readonly ramp: Ramp;
  at(value: number): number;
  readonly from: string;
  readonly to: string;
  readonly tick?: { readonly at: number; readonly words: string };
}

const UNDER = 0.07;
const OVER = 0.24;
const WHOLE_SHARE = 0.6;

/** Tint of a share: pale below the threshold, and then at once so much darker that collapsed is a place. */
const sharePlace = (share: number): number =>
  share < THRESHOLD
    ? (UNDER * Math.max(0, share)) / THRESHOLD
    : OVER + ((1 - OVER) * (share - THRESHOLD)) / (WHOLE_SHARE - THRESHOLD);

/** Ratio of the largest value to the least from which tints go by the logarithm. */
const LOG_FROM = 30;

/** @param values all that are shown: what has no range of its own is tinted from the least to the largest. */
export function tintingOf(outcome: Outcome, values: readonly number[]): Tinting {
  const print = printOf(outcome);
  if (outcome.measure === COLLAPSED) {
    // What is heard is dark, as with shares.
    const at = (value: number) => (1 - value) * 0.7;
    return { ramp: hueOf(outcome.index), at, from: MAP_WORDS.collapsed, to: MAP_WORDS.heard };
  }
  if (isShare(outcome)) {
    const tick = { at: (OVER + UNDER) / 2, words: percent(THRESHOLD) };
    return {
      ramp: hueOf(outcome.index),
      ...{ at: sharePlace, from: '0', to: `≥ ${percent(WHOLE_SHARE)}`, tick },
    };
  }
  const known = values.filter(Number.isFinite);
  const range = outcome.measure === WAITS ? undefined : FIELDS[outcome.measure as Field].range;
  const fixed = range && Number.isFinite(range[0]) && Number.isFinite(range[1]);
  const [low, high] = fixed ? range : [Math.min(...known), Math.max(...known)];
  if (known.length === 0) return { ramp: GRAPHITE, at: () => 0, from: '', to: '' };
  const log = !fixed && low > 0 && high / low >= LOG_FROM;
  const place = (value: number) =>
    log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return {
    ramp: GRAPHITE,
    at: (value) => (high > low ? place(value) : 0.5),
    ...{ from: print(low), to: print(high) },
  };
}
