import { WARD_SENSES, type WardSense } from '#spec/index.ts';
import type { WardSource } from './ward.ts';

/** What the columns of each sense begin with. */
const PREFIXES: Readonly<Record<WardSense, string>> = {
  notes: 'note',
  labs: 'lab',
  diagnoses: 'dx',
  procedures: 'proc',
  medication: 'med',
  demographics: 'demo',
};

const DEMOGRAPHICS = ['age', 'sex', 'prior', 'emergency'];

export interface ExtractColumn {
  readonly name: string;
  readonly values: readonly (number | string | null)[];
}

/** Name of the k-th column of a sense; all but demographics have numbers for names, since nothing here is medicine. */
const nameOf = (sense: WardSense, k: number): string =>
  `${PREFIXES[sense]}.${sense === 'demographics' ? DEMOGRAPHICS[k] : String(k + 1).padStart(2, '0')}`;

/**
 * Synthetic patients as one table, a row a stay: training patients first, as the
 * column `split` says. What was not taken, and all of a sense that is missing, is null.
 *
 * @param sizes of the halves.
 */
export function extractOf(
  source: WardSource,
  seed: number,
  sizes: { readonly train: number; readonly test: number },
): ExtractColumn[] {
  const halves = [
    { ...source.records(seed, 'data', sizes.train), split: 'train' },
    { ...source.records(seed, 'held-out', sizes.test), split: 'test' },
  ];
  const each = (of: (half: (typeof halves)[number], n: number) => number | string | null) =>
    halves.flatMap((half) => half.patients.map((_, n) => of(half, n)));
  let stay = 0;
  return [
    { name: 'stay_id', values: each(() => ++stay) },
    { name: 'subject_id', values: each((half, n) => `${half.split}-${n + 1}`) },
    { name: 'split', values: each(({ split }) => split) },
    { name: 'mortality', values: each(({ patients }, n) => patients[n].answers.mortality) },
    { name: 'readmission', values: each(({ patients }, n) => patients[n].answers.readmission) },
    ...WARD_SENSES.flatMap(({ id, values: width }, i) =>
      Array.from({ length: width }, (_, k) => ({
        name: nameOf(id, k),
        values: each(({ values, missing }, n) => {
          const value = values[i][n * width + k];
          return missing[i][n] === 1 || Number.isNaN(value) ? null : value;
        }),
      })),
    ),
  ];
}

/** The table as CSV; a cell that is null is empty. */
export function csvOf(columns: readonly ExtractColumn[]): string {
  const lines = columns[0].values.map((_, row) =>
    columns.map(({ values }) => values[row] ?? '').join(','),
  );
  return `${[columns.map(({ name }) => name).join(','), ...lines].join('\n')}\n`;
}
