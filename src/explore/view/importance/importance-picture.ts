import { drawEffects, effectsHeight } from '#charts/effects.ts';
import { percent } from '#panels/words.ts';
import { outcomeName } from '../measure-words.ts';
import type { Picture } from '../picture.ts';
import { scenarioRun, tintedOf } from '../sight.ts';
import { VIEW_WORDS } from '../view-words.ts';
import { type ImportanceModel, importanceModel } from './importance-of.ts';
import { IMPORTANCE_WORDS as WORDS } from './importance-words.ts';

/** What decides most, and how much is chance. */
function importanceWords({ bars, lack }: ImportanceModel): string {
  if (bars.length === 0) return lack ? WORDS.lacking(lack.lacking, lack.of) : WORDS.drawn;
  const [first] = bars;
  const chance = bars[bars.length - 1];
  const most = first.part > 0 ? WORDS.most(first.label, percent(first.part)) : WORDS.nothing;
  return WORDS.see(most, percent(chance.part));
}

/** What decides an outcome as a picture. */
export function importancePicture(model: ImportanceModel): Picture {
  const { sight, bars, columns, rows } = model;
  const name = outcomeName(tintedOf(sight), scenarioRun(sight));
  return {
    region: 'Importance',
    title: WORDS.heading,
    how: bars.length > 0 ? WORDS.how(columns, rows) : WORDS.none,
    see: () => importanceWords(model),
    height: () => effectsHeight(bars),
    draw: (surface, width) =>
      drawEffects(surface, bars, { width, of: WORDS.of(name), empty: WORDS.empty }),
    table: () => ({
      columns: [WORDS.part, WORDS.of(name), '95 %', ''],
      rows: importanceModel(sight).bars.map(({ label, part, low, high }) => [
        label,
        percent(part),
        Number.isFinite(low) ? VIEW_WORDS.range(percent(low), percent(high)) : '',
        part > 0 ? '' : WORDS.noise,
      ]),
    }),
  };
}
