import { drawParallel, parallelHeight } from '#charts/parallel.ts';
import { MOST_LINES } from '#charts/ribbons.ts';
import { valueWords } from '../axis-words.ts';
import { pointName } from '../map/cell-words.ts';
import { outcomeName, printOf } from '../measure-words.ts';
import type { Picture } from '../picture.ts';
import { scenarioRun, tintedOf } from '../sight.ts';
import { VIEW_WORDS } from '../view-words.ts';
import type { ParallelModel } from './parallel-of.ts';
import { PARALLEL_WORDS as WORDS } from './parallel-words.ts';
import { placesOf } from './places.ts';

/** How many points are brushed, and what came out of them. */
function parallelWords({ sight, places, parallel }: ParallelModel): string {
  const { all, brushed, isBrushed } = parallel;
  if (all.length === 0) return WORDS.empty;
  if (brushed.length === 0) return WORDS.none;
  const print = printOf(tintedOf(sight));
  const meanOf = (points: ArrayLike<number>) => {
    let [sum, count] = [0, 0];
    for (let k = 0; k < points.length; k++) {
      const { mean } = places.cells[points[k]];
      if (!Number.isFinite(mean)) continue;
      sum += mean;
      count++;
    }
    return print(sum / count);
  };
  const name = outcomeName(tintedOf(sight), scenarioRun(sight));
  const mean = meanOf(all);
  if (!isBrushed) return WORDS.mean(name, all.length, mean);
  return WORDS.brushed(brushed.length, name, meanOf(brushed), all.length, mean);
}

/** Three and more settings with what came out, as a picture. */
export function parallelPicture(model: ParallelModel): Picture {
  const { sight, places, parallel } = model;
  const { settings, cells } = places;
  const print = printOf(tintedOf(sight));
  let words: string | undefined;
  return {
    region: 'Parallel coordinates',
    title: WORDS.heading,
    how: WORDS.how(MOST_LINES),
    see: () => {
      words ??= parallelWords(model);
      return words;
    },
    height: (width) => parallelHeight(parallel, width),
    draw: (surface, width) => drawParallel(surface, parallel, width),
    table: () => ({
      columns: [WORDS.point, ...placesOf(sight).axes.map(({ label }) => label), VIEW_WORDS.seeds],
      rows: Array.from(parallel.brushed)
        .slice(0, MOST_LINES)
        .map((index) => {
          const { point, mean, count } = cells[index];
          return [
            `${index + 1}: ${pointName(sight, point)}`,
            ...settings.map((_, k) => valueWords(point.values[k])),
            count > 0 ? print(mean) : '',
            String(count),
          ];
        }),
    }),
  };
}
