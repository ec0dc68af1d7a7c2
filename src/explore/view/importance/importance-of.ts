import type { EffectBar } from '#charts/effects.ts';
import { percent } from '#panels/words.ts';
import { type Cell, type Grid, gridOf } from '#sweep/map/cells.ts';
import {
  type Effect,
  type Importance,
  importanceOf,
  type NoImportance,
} from '#sweep/map/importance.ts';
import { methodsOf, settingAxes } from '#sweep/sweep.ts';
import { settingName } from '../axis-words.ts';
import { mapModel } from '../map/landscape-of.ts';
import { type Sight, scenarioRun } from '../sight.ts';
import { IMPORTANCE_WORDS as WORDS } from './importance-words.ts';

export interface ImportanceModel {
  readonly sight: Sight;
  readonly bars: readonly EffectBar[];
  /** Values of the axes that are split, the first the one across; 1 where there is one axis. */
  readonly columns: number;
  readonly rows: number;
  /** Why there is none. */
  readonly lack?: NoImportance;
}

const isLack = (found: Importance | NoImportance): found is NoImportance => 'lacking' in found;

/** A part as it is printed: one that is not told from noise says so beside its number. */
const partWords = (part: number): string =>
  part > 0 ? percent(part) : `${WORDS.noise} (${percent(part)})`;

/** Numbers of every cell of the grids of all methods, one after the other. */
const numbersIn = (grids: readonly Grid[]) =>
  grids.flatMap(({ cells }) => cells.map(({ values }) => values));

/** What decides the outcome, on the finest grid of which every cell has every seed. */
export function importanceModel(sight: Sight): ImportanceModel {
  const { points } = sight;
  if (!points.grid) return { sight, bars: [], columns: 0, rows: 0 };
  const { sweep } = points;
  const methods = methodsOf(sweep);
  const cells: readonly Cell[] = mapModel(sight).tinted;
  const levels = Array.from({ length: points.levels }, (_, k) => points.levels - 1 - k);
  let lack: NoImportance | undefined;
  for (const level of levels) {
    const grids = methods.map((_, method) => gridOf(points, cells, level, method));
    const [{ columns, rows }] = grids;
    const counts = [methods.length, rows, columns].filter((count) => count > 1);
    const found = importanceOf(counts, numbersIn(grids));
    if (!isLack(found)) return { sight, bars: barsOf(sight, counts, found), columns, rows };
    lack = found;
  }
  return { sight, bars: [], columns: 0, rows: 0, lack };
}

function barsOf(sight: Sight, counts: readonly number[], found: Importance): EffectBar[] {
  const { sweep } = sight.points;
  const run = scenarioRun(sight);
  const settings = settingAxes(sweep).map((axis) => settingName(axis, run));
  const all = [
    ...(methodsOf(sweep).length > 1 ? [WORDS.method] : []),
    ...settings.toReversed(),
  ].slice(-counts.length);
  const labelOf = ({ axes }: Effect): string => {
    const names = axes.map((axis) => all[axis]);
    return names.length > 1 ? WORDS.together(names) : names[0];
  };
  const bar = (effect: Effect, label: string): EffectBar => ({
    ...{ label, part: effect.part, low: effect.low, high: effect.high },
    words: partWords(effect.part),
  });
  const effects = found.effects
    .toSorted((a, b) => b.part - a.part)
    .map((effect) => bar(effect, labelOf(effect)));
  return [...effects, { ...bar(found.seeds, WORDS.chance), chance: true }];
}
