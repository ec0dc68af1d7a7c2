import { drawMatrix, type MatrixColumn, type SubsetRow } from '#charts/matrix.ts';
import type { Size, Surface } from '#charts/types.ts';
import type { Messages } from '#language/fluent.ts';
import type { Numbers } from '#language/numbers.ts';
import type { Scene } from '#panels/panel.ts';
import { inkOf } from '#panels/words.ts';

/** Names of what a column is of. */
const NAMES = { live: 'this-run', ghost: 'ghost', control: 'controls' } as const;

/** A column in the words of the lesson: this run, its ghost, or its controls: for all senses, their answers averaged. */
export const columnIn = (
  { say }: Messages,
  role: MatrixColumn['role'],
  cells: MatrixColumn['cells'],
): MatrixColumn => {
  const name = NAMES[role];
  return { role, label: say(name), note: say(`${name}.note`), cells };
};

interface Matrix extends Size {
  readonly rows: readonly SubsetRow[];
  readonly columns: readonly MatrixColumn[];
}

/** Draws how often something is right, a mark under each bar for chance, in the words of the lesson. */
export function drawMatrixIn(
  surface: Surface,
  { recording }: Scene,
  { say }: Messages,
  { percent }: Numbers,
  { rows, columns, ...size }: Matrix,
): void {
  drawMatrix(surface, rows, columns, {
    ...size,
    inks: recording?.info.modalities.map((_, i) => inkOf(i)) ?? [],
    format: percent,
    chance: 1 / (recording?.info.classes.length ?? 1),
    empty: say('nothing-yet'),
  });
}
