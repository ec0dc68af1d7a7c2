import type { Samples } from '#files/samples.ts';
import { MOST_NUMBERS } from './prepare.ts';
import { type Reading, SIDES, type Side } from './reading.ts';
import { labelsOf, madeOf, USUAL_SIDE } from './sample-items.ts';

/** How pictures or sounds are read, and how else they could be. */
export interface ShownSamples {
  readonly of: 'image' | 'sound';
  /** Of the first samples. */
  readonly names: readonly string[];
  /** Where labels come from, and what each way would give; one where no other gives others. */
  readonly by: 'folder' | 'name';
  readonly readings: readonly {
    readonly by: 'folder' | 'name';
    readonly count: number;
    readonly first: readonly string[];
  }[];
  /** Sizes that can be chosen, with the memory that all samples take then; none where all are the same. */
  readonly side: Side;
  readonly sides: readonly {
    readonly side: Side;
    readonly shape: readonly number[];
    readonly bytes: number;
    /** Whether that is no more than a page may hold. */
    readonly fits: boolean;
  }[];
  /** Of sounds: what they become. */
  readonly sound?: 'wave' | 'mel';
}

/** Samples of which there are small pictures. */
const SHOWN = 20;
/** Labels of a way that are shown. */
const FIRST = 6;

/** Sizes by their side; of those that come to the same, the first. */
function sidesOf({ count, size }: Samples, reading: Reading): ShownSamples['sides'] {
  const all = SIDES.map((side) => {
    const { shape } = madeOf(size, { ...reading, side });
    const numbers = count * shape.reduce((product, one) => product * one, 1);
    return { side, shape, bytes: 4 * numbers, fits: numbers <= MOST_NUMBERS };
  });
  return all.filter(({ bytes }, k) => k === 0 || bytes !== all[k - 1].bytes);
}

export function shownSamples(samples: Samples, reading: Reading): ShownSamples {
  const { of, readings } = samples;
  const sound = of === 'sound' ? (reading.sound ?? 'wave') : undefined;
  const sides = sidesOf(samples, reading);
  const side = reading.side ?? USUAL_SIDE;
  return {
    names: samples.names.slice(0, SHOWN),
    ...{ of, sides: sides.length > 1 ? sides : [] },
    side: sides.findLast((one) => one.side <= side)?.side ?? side,
    by: labelsOf(samples, reading).by,
    readings: readings.map(({ by, labels }) => {
      const words = [...new Set(labels)];
      return { by, count: words.length, first: words.slice(0, FIRST) };
    }),
    ...(sound && { sound }),
  };
}
