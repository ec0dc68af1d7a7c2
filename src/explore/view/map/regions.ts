import type { Region } from '#charts/region-words.ts';
import { capital } from '#panels/words.ts';
import type { RunParams } from '#spec/index.ts';
import type { Cell } from '#sweep/map/cells.ts';
import type { Outcome } from '#sweep/sweep.ts';
import { say } from '../../say.ts';
import { wordsOfSense } from '../measure-words.ts';
import type { Tile } from './layers.ts';

type Side = 'collapsed' | 'heard';

interface Sides {
  readonly columns: number;
  readonly rows: number;
  /** Tiles in layers; later ones lie above. */
  readonly layers: readonly (readonly Tile[])[];
  /** The votes of every point. */
  readonly voted: readonly Cell[];
  /** Points of which the sense has little share, and has not collapsed: they belong to neither side. */
  readonly silent: ReadonlySet<number>;
}

/** The parts of a map in which most seeds have collapsed, and those in which the sense is heard, with their names. */
export function regionsOf(
  { columns, rows, layers, voted, silent }: Sides,
  { index }: Outcome,
  run: RunParams,
): Region[] {
  const sides = new Array<Side | undefined>(columns * rows).fill(undefined);
  for (const { point, left, right, bottom, top } of layers.flat()) {
    const { count, mean } = voted[point];
    const heard = silent.has(point) ? undefined : 'heard';
    const side = count === 0 ? undefined : mean > 0.5 ? 'collapsed' : heard;
    for (let row = Math.round(bottom); row < Math.round(top); row++) {
      for (let column = Math.round(left); column < Math.round(right); column++) {
        sides[row * columns + column] = side;
      }
    }
  }
  const { the, number } = wordsOfSense(run, index);
  const sense = capital(the);
  const partOf = (side: Side, lines: readonly string[]): Region => ({
    lines,
    squares: sides.map((one) => one === side),
  });
  return [
    partOf('collapsed', say('map-in-collapsed', { sense, number }).split('\n')),
    partOf('heard', say('map-in-heard', { sense, number }).split('\n')),
  ];
}
