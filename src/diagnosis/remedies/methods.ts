import type { Stream } from '#numeric/random.ts';
import { cover, type Halves } from './halves.ts';
import type { Meet } from './train-head.ts';

/** How often a sense is absent in dropout, and how often one sense has to answer alone in distillation. */
const ABSENT = 0.3;
const ALONE = 0.5;

/** The same head, trained again. */
export const vanilla: Meet = () => {};

/** Leaves one sense in a row. */
function leave(halves: Halves, x: Float64Array, row: number, sense: number): void {
  for (const other of halves.spans.keys()) if (other !== sense) cover(halves, x, row, other);
}

/** Leaves one sense in every row. */
export function leaveIn(halves: Halves, x: Float64Array, sense: number): void {
  for (let row = 0; row < x.length / halves.columns; row++) leave(halves, x, row, sense);
}

/** A head that only ever has one sense: a teacher. */
export const only =
  (halves: Halves, sense: number): Meet =>
  ({ x }) =>
    leaveIn(halves, x, sense);

/** Each sense is absent now and then, one at least is there (Neverova et al., 2016: ModDrop). */
export const dropout =
  (halves: Halves): Meet =>
  ({ labels, x }, stream) => {
    for (const row of labels.keys()) {
      const kept = stream.below(halves.spans.length);
      for (const sense of halves.spans.keys()) {
        if (stream.uniform() < ABSENT && sense !== kept) cover(halves, x, row, sense);
      }
    }
  };

/** One of the classes, as likely as it is. */
function drawn(probabilities: Float64Array, at: number, classes: number, stream: Stream): number {
  let left = stream.uniform();
  for (let c = 0; c < classes - 1; c++) {
    left -= probabilities[at + c];
    if (left < 0) return c;
  }
  return classes - 1;
}

/**
 * Half of the rows have one sense alone, and ask for what a teacher with that sense alone says to them: a class drawn
 * as likely as the teacher holds it, which is its cross-entropy on average (Hinton et al., 2015).
 *
 * @param teachers per sense: probabilities of each training row, rows x classes.
 */
export const distill =
  (halves: Halves, teachers: readonly Float64Array[]): Meet =>
  ({ places, labels, x }, stream) => {
    const { classes, spans } = halves;
    for (const row of labels.keys()) {
      if (stream.uniform() >= ALONE) continue;
      const sense = stream.below(spans.length);
      leave(halves, x, row, sense);
      labels[row] = drawn(teachers[sense], places[row] * classes, classes, stream);
    }
  };
