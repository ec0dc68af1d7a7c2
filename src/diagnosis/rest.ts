import type { Contents } from './contents/contents.ts';
import { MOST_AT_ONCE, readNumbers } from './contents/named-arrays.ts';
import type { Pace } from './pace.ts';
import { type Rows, rowsAt } from './sample.ts';

/** Some rows of the file in their order, and where each stands among those held out, or -1. */
export interface Chunk {
  readonly all: Rows;
  readonly heldOut: Rows;
  readonly places: Int32Array;
}

/** Every row of a file, a few megabytes at a time. */
export async function* everyRow(contents: Contents, pace: Pace): AsyncGenerator<Chunk> {
  const { arrays, rows, senses, labels, heldOut } = contents;
  const widths = senses.map(({ width }) => width);
  const place = new Int32Array(rows).fill(-1);
  heldOut.forEach((row, k) => {
    place[row] = k;
  });
  const size = Math.max(1, Math.min(1024, Math.floor(MOST_AT_ONCE / Math.max(...widths))));
  for (let from = 0; from < rows; from += size) {
    const to = Math.min(rows, from + size);
    const codes: Float64Array[] = [];
    for (const sense of senses) codes.push(await readNumbers(arrays, sense.codes, from, to));
    const own = Int32Array.from({ length: to - from }, (_, n) => from + n);
    const all = { rows: own, labels: labels.slice(from, to), codes };
    const asked = Int32Array.from(own.keys()).filter((n) => place[from + n] >= 0);
    yield {
      all,
      heldOut: asked.length === own.length ? all : rowsAt(all, asked, widths),
      places: asked.map((n) => place[from + n]),
    };
    await pace.breathe();
  }
}
