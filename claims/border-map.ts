import { BORDER, controlAt, vanillaAt } from './border-places.ts';
import type { Reader } from './claim.ts';

/** A world of the map: per noise (outer) and strength (inner) a mean over seeds. */
export interface BorderWorld {
  readonly world: number;
  readonly shareMean: readonly (readonly number[])[];
  readonly shareResampled: readonly (readonly number[])[];
  /** Accuracy of the network that only ever has the slow sense, per noise. */
  readonly control: readonly number[];
}

export interface BorderMap {
  readonly strengths: readonly number[];
  readonly noises: readonly number[];
  readonly seeds: readonly number[];
  readonly below: number;
  readonly worlds: readonly BorderWorld[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** The map, of runs that are all there. */
export function borderOf(read: Reader): BorderMap {
  const { strengths, noises, seeds, below, worlds } = BORDER;
  const grid = (world: number, field: string) =>
    noises.map((noise) =>
      strengths.map((strength) => mean(read.last(vanillaAt(world, strength, noise), field, 1))),
    );
  return {
    strengths,
    noises,
    seeds,
    below,
    worlds: worlds.map((world) => ({
      world,
      shareMean: grid(world, 'share'),
      shareResampled: grid(world, 'shareResampled'),
      control: noises.map((noise) => mean(read.last(controlAt(world, noise), 'accuracy'))),
    })),
  };
}

const [START, END] = [
  '<!-- map of the border: written by npm run border -->',
  '<!-- end of map -->',
];

/** The map as Markdown: per world and noise the share under mean fill, bold where both fills are below. */
export function borderTable({ strengths, noises, below, worlds }: BorderMap): string {
  const cell = (own: BorderWorld, n: number, s: number) => {
    const [shown, swapped] = [own.shareMean[n][s], own.shareResampled[n][s]];
    const text = shown.toFixed(2);
    return shown < below && swapped < below ? `**${text}**` : text;
  };
  return [
    `| world | noise | ${strengths.map((strength) => `strength ${strength}`).join(' | ')} | control alone |`,
    `|---|---|${strengths.map(() => '---|').join('')}---|`,
    ...worlds.flatMap((own) =>
      noises.map(
        (noise, n) =>
          `| ${own.world} | ${noise} | ${strengths.map((_, s) => cell(own, n, s)).join(' | ')} | ${own.control[n].toFixed(2)} |`,
      ),
    ),
  ].join('\n');
}

/** The text with the map between its two marks renewed. @throws Error if it has no marks. */
export function withBorder(text: string, map: BorderMap): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error('The text has no place for the map.');
  return `${text.slice(0, start + START.length)}\n\n${borderTable(map)}\n\n${text.slice(end)}`;
}
